package bank.qiao.risk.decisions;

import bank.qiao.web.problem.ErrorCode;

/** Refusals of this module. */
public enum DecisionError implements ErrorCode {
    DECISION_NOT_FOUND(404);

    private final int status;

    DecisionError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
