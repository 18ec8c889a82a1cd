package bank.qiao.identity.approvals;

/** The states of an approval; a decision is final. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED
}
