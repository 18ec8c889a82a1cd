package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;

/**
 * The state of one ledger account; amounts in fen. A change makes a new state, so that a group that fails half-way is
 * simply forgotten, and any thread may read the last one committed.
 *
 * @param number the short name of the account inside the journal
 * @param frozen an amount that may not be spent whether it is there or not (domain rule 2: amount freeze)
 * @param sequence the number of transfers and events that have touched the account
 */
public record LedgerAccount(
        long number,
        AccountCode code,
        AccountType type,
        BalanceLimit limit,
        LedgerStatus status,
        long debitsPosted,
        long creditsPosted,
        long debitsPending,
        long creditsPending,
        long frozen,
        long sequence) {

    /** Half of what a long can hold: no sum of two sides within it overflows. */
    private static final long MOST_ON_ONE_SIDE = Long.MAX_VALUE / 2;

    /** An account before its first transfer; its opening is the first event in its sequence. */
    static LedgerAccount opened(long number, AccountCode code, AccountType type, BalanceLimit limit) {
        return new LedgerAccount(number, code, type, limit, LedgerStatus.ACTIVE, 0, 0, 0, 0, 0, 1);
    }

    public long balance() {
        return type.balance(debitsPosted, creditsPosted);
    }

    boolean isEmpty() {
        return debitsPosted == creditsPosted && debitsPending == 0 && creditsPending == 0;
    }

    /** How much may still be debited: without bound unless debits must not exceed credits. */
    long roomForDebits() {
        return limit == BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS
                ? creditsPosted - debitsPosted - debitsPending - frozen
                : Long.MAX_VALUE;
    }

    /** How much may still be credited: without bound unless credits must not exceed debits. */
    long roomForCredits() {
        return limit == BalanceLimit.CREDITS_MUST_NOT_EXCEED_DEBITS
                ? debitsPosted - creditsPosted - creditsPending
                : Long.MAX_VALUE;
    }

    boolean overflowsByDebit(long amount) {
        return debitsPosted + debitsPending > MOST_ON_ONE_SIDE - amount;
    }

    boolean overflowsByCredit(long amount) {
        return creditsPosted + creditsPending > MOST_ON_ONE_SIDE - amount;
    }

    /** One transfer later: the changes are added to what stands there. */
    public LedgerAccount moved(long debits, long credits, long pendingDebits, long pendingCredits) {
        return new LedgerAccount(
                number,
                code,
                type,
                limit,
                status,
                debitsPosted + debits,
                creditsPosted + credits,
                debitsPending + pendingDebits,
                creditsPending + pendingCredits,
                frozen,
                sequence + 1);
    }

    /** One event later. */
    public LedgerAccount with(LedgerStatus newStatus, long newFrozen) {
        return new LedgerAccount(
                number,
                code,
                type,
                limit,
                newStatus,
                debitsPosted,
                creditsPosted,
                debitsPending,
                creditsPending,
                newFrozen,
                sequence + 1);
    }
}
