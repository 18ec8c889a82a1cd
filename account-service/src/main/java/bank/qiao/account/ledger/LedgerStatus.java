package bank.qiao.account.ledger;

/** What a ledger account may still do. */
public enum LedgerStatus {
    ACTIVE,
    /** Receives, but nothing new is debited or held; a hold made before may still be posted or voided. */
    FROZEN,
    /** Neither debited nor credited any more. */
    CLOSED
}
