package bank.qiao.wealth.holdings;

import bank.qiao.web.problem.ErrorCode;

/** Why a holding refuses. */
public enum HoldingError implements ErrorCode {
    INSUFFICIENT_UNITS(422);

    private final int status;

    HoldingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
