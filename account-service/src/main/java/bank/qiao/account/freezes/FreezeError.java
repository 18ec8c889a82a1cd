package bank.qiao.account.freezes;

import bank.qiao.web.problem.ErrorCode;

/** Refusals of freezes. */
public enum FreezeError implements ErrorCode {
    FREEZE_NOT_ACTIVE(409);

    private final int status;

    FreezeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
