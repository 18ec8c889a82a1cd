package bank.qiao.loan.creditline;

import bank.qiao.web.problem.ErrorCode;

/** Why something about a credit line is refused. */
public enum CreditLineError implements ErrorCode {
    APPLICATION_PENDING(409),
    CREDIT_LINE_EXISTS(409),
    APPLICATION_COOLING_OFF(422),
    CONSENT_SCOPE_UNKNOWN(422),
    CREDIT_LINE_NOT_ACTIVE(422),
    LIMIT_EXCEEDED(422);

    private final int status;

    CreditLineError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
