package bank.qiao.account.freezes;

/** How much a freeze covers. */
public enum FreezeKind {
    /** Nothing leaves the account. */
    WHOLE,
    /** So much of what is there, or will be, stays. */
    AMOUNT
}
