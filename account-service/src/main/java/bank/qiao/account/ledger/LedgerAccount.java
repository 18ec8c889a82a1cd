package bank.qiao.account.ledger;

import java.time.Instant;

/**
 * The state of one ledger account; amounts in fen. A change makes a new state, so that a batch that fails half-way is
 * simply forgotten.
 *
 * @param number orders the row locks
 * @param sequence the number of transfers that have touched the account
 * @param lastBookedAt no later entry is booked before it, so that entries in sequence are also in time
 */
record LedgerAccount(
        long number,
        AccountCode code,
        AccountType type,
        BalanceLimit limit,
        LedgerStatus status,
        long debitsPosted,
        long creditsPosted,
        long debitsPending,
        long creditsPending,
        long sequence,
        Instant lastBookedAt) {

    long balance() {
        return type.balance(debitsPosted, creditsPosted);
    }

    /** Whether another debit of so much breaks the limit of the account. */
    boolean refusesDebit(long amount) {
        return limit == BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS
                && Math.addExact(Math.addExact(debitsPosted, debitsPending), amount) > creditsPosted;
    }

    /** Whether another credit of so much breaks the limit of the account. */
    boolean refusesCredit(long amount) {
        return limit == BalanceLimit.CREDITS_MUST_NOT_EXCEED_DEBITS
                && Math.addExact(Math.addExact(creditsPosted, creditsPending), amount) > debitsPosted;
    }

    /** One transfer later: the changes are added to what stands there. */
    LedgerAccount moved(long debits, long credits, long pendingDebits, long pendingCredits, Instant bookedAt) {
        return new LedgerAccount(
                number,
                code,
                type,
                limit,
                status,
                Math.addExact(debitsPosted, debits),
                Math.addExact(creditsPosted, credits),
                Math.addExact(debitsPending, pendingDebits),
                Math.addExact(creditsPending, pendingCredits),
                sequence + 1,
                bookedAt);
    }
}
