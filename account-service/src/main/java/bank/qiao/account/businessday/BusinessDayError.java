package bank.qiao.account.businessday;

import bank.qiao.web.problem.ErrorCode;

/** Refusals of moving the bank's clock. */
public enum BusinessDayError implements ErrorCode {
    CLOCK_NEVER_GOES_BACK(422),
    CLOCK_TOO_FAR_AHEAD(422);

    private final int status;

    BusinessDayError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
