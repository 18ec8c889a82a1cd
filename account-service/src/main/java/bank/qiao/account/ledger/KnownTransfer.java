package bank.qiao.account.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer id that has been decided before.
 *
 * @param content as it was asked
 * @param result its first result, which is its result for ever
 * @param hold for a posted HOLD
 */
record KnownTransfer(
        Transfer content, ResultCode result, @Nullable Hold hold) {

    /** The accounts of a hold, its amount in fen, and how far it has come. */
    record Hold(
            AccountCode debit,
            AccountCode credit,
            long amountFen,
            @Nullable Instant expiresAt,
            HoldState state) {

        Hold ended(HoldState by) {
            return new Hold(debit, credit, amountFen, expiresAt, by);
        }
    }

    /** A hold ends at most once. */
    enum HoldState {
        OPEN,
        POSTED,
        VOIDED
    }
}
