package bank.qiao.account.ledger;

/** What became of a transfer; other services see the names, so they never change. */
public enum ResultCode {
    /** In the journal; a repetition of the same transfer gets this again. */
    POSTED,
    /** The id is taken by a transfer of other content. */
    EXISTS_WITH_DIFFERENT_CONTENT,
    /** Accounts, hold, code or amount are missing or don't fit the phase. */
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
    HOLD_NOT_FOUND,
    HOLD_ALREADY_POSTED,
    HOLD_ALREADY_VOIDED,
    HOLD_EXPIRED,
    AMOUNT_EXCEEDS_HOLD,
    /** Nothing wrong with this one; another of the linked batch was refused. */
    LINKED_FAILED
}
