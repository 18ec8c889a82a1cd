package bank.qiao.account.ledger;

/** Which side of a ledger account may not outgrow the other; what is held counts as if it were posted. */
public enum BalanceLimit {
    /** The account may stand on either side, for example a clearing account. */
    NONE,
    /** No overdraft: a customer's money. */
    DEBITS_MUST_NOT_EXCEED_CREDITS,
    /** The mirror of it, for an asset that may not turn into a debt. */
    CREDITS_MUST_NOT_EXCEED_DEBITS
}
