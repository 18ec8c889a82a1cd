package bank.qiao.loan.invitations;

import bank.qiao.web.problem.ErrorCode;

/** Why an invitation is refused. */
public enum InvitationError implements ErrorCode {
    ALREADY_INVITED(409);

    private final int status;

    InvitationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
