package bank.qiao.account.ledger;

/** What became of a transfer; other services see the names, so they never change. */
public enum ResultCode {
    /** In the journal now. */
    POSTED,
    /** In the journal since an earlier call with the same id and content. */
    EXISTS,

    /** The id is taken by a transfer of other content: the name says what differs first. */
    EXISTS_WITH_DIFFERENT_PHASE,
    EXISTS_WITH_DIFFERENT_FLAGS,
    EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT,
    EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT,
    EXISTS_WITH_DIFFERENT_AMOUNT,
    EXISTS_WITH_DIFFERENT_HOLD,
    EXISTS_WITH_DIFFERENT_ORIGINAL,
    EXISTS_WITH_DIFFERENT_CODE,
    EXISTS_WITH_DIFFERENT_TIMEOUT,

    /** Accounts, hold, code, flags or amount are missing or don't fit the phase. */
    MALFORMED_TRANSFER,
    AMOUNT_OUT_OF_RANGE,
    ACCOUNTS_MUST_DIFFER,
    ACCOUNT_NOT_FOUND,
    ACCOUNT_FROZEN,
    ACCOUNT_CLOSED,
    /** The debit account has not enough: debits may not exceed credits. */
    EXCEEDS_CREDITS,
    /** The credit account has not enough: credits may not exceed debits. */
    EXCEEDS_DEBITS,
    /** One side of an account would leave the range in which sums are safe. */
    OVERFLOWS,

    PENDING_NOT_FOUND,
    PENDING_ALREADY_POSTED,
    PENDING_ALREADY_VOIDED,
    PENDING_EXPIRED,
    EXCEEDS_PENDING_AMOUNT,

    /** The transfer to be reversed is not in the journal. */
    ORIGINAL_NOT_FOUND,
    ALREADY_REVERSED,
    /** What was held, released or already a reversal is not reversed. */
    NOT_REVERSIBLE,

    /** Nothing wrong with this one; another of the linked batch was refused. */
    LINKED_FAILED;

    /** Whether the transfer is in the journal. */
    public boolean isPosted() {
        return this == POSTED || this == EXISTS;
    }

    /** Whether it can be the first result of an id without the transfer being in the journal. */
    public boolean isFirstRefusal() {
        return ordinal() >= MALFORMED_TRANSFER.ordinal();
    }
}
