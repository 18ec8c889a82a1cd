package bank.qiao.account.payments;

import java.util.UUID;

/** Which way the money goes, seen from the customer's account. */
public enum Direction {
    /** Pulled from a bound card. */
    TOP_UP("top-up"),
    /** Pushed to a bound card. */
    WITHDRAWAL("withdrawal");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** What the ledger's entries refer to. */
    String reference(UUID paymentId) {
        return word + ":" + paymentId;
    }
}
