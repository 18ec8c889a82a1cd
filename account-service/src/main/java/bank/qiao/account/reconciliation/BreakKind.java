package bank.qiao.account.reconciliation;

/** How our entries and the file differ. */
public enum BreakKind {
    OURS_ONLY,
    THEIRS_ONLY,
    AMOUNT_DIFFERS
}
