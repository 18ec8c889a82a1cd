package bank.qiao.account.freezes;

/** The states of a freeze; it counts from the approval to the end of its lifting. */
public enum FreezeStatus {
    /** Approved, and being made in the ledger. */
    ORDERED,
    ACTIVE,
    /** Its end is approved, and being made in the ledger. */
    LIFTING,
    LIFTED
}
