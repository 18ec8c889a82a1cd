package bank.qiao.account.cards;

import java.util.UUID;

/** Knows whether money is moving to or from a card; the payments module does. */
public interface PaymentsUnderWay {

    /** Asked under the lock of the card, which every new payment takes first. */
    boolean on(UUID cardId);
}
