package bank.qiao.identity.approvals;

import bank.qiao.web.problem.ErrorCode;

/** What the approvals module refuses. */
public enum ApprovalError implements ErrorCode {
    /** Nobody checks their own making (domain rule 9). */
    APPROVAL_OWN_REQUEST(403),
    APPROVAL_ALREADY_DECIDED(409);

    private final int status;

    ApprovalError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
