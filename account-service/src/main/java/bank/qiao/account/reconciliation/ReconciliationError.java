package bank.qiao.account.reconciliation;

import bank.qiao.web.problem.ErrorCode;

/** Refusals about cases. */
public enum ReconciliationError implements ErrorCode {
    BREAK_CLOSED(409),
    BREAK_NOT_OWNED(409);

    private final int status;

    ReconciliationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
