package bank.qiao.account.ledger.book;

import java.time.Instant;

/**
 * One line of the journal that moves nothing: an account was opened or changed.
 *
 * @param number its place in the journal, among the transfers
 * @param account as it is after the event
 */
public record AccountEvent(long number, Kind kind, LedgerAccount account, Instant bookedAt) {

    /** What happened to the account. */
    public enum Kind {
        OPENED,
        STATUS_CHANGED,
        FROZEN_AMOUNT_CHANGED
    }
}
