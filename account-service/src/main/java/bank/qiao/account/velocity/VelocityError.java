package bank.qiao.account.velocity;

import bank.qiao.web.problem.ErrorCode;

/** Refusals by velocity. */
public enum VelocityError implements ErrorCode {
    VELOCITY_LIMIT_EXCEEDED(422);

    private final int status;

    VelocityError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
