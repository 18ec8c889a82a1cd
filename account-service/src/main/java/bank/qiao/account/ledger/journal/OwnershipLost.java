package bank.qiao.account.ledger.journal;

import java.io.Serial;

/** Another instance has taken the ledger over; what was to be written was not. */
final class OwnershipLost extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    OwnershipLost(long epoch) {
        super("the ledger is no longer owned under epoch " + epoch);
    }
}
