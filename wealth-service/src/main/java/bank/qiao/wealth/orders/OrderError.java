package bank.qiao.wealth.orders;

import bank.qiao.web.problem.ErrorCode;

/** Why an order is refused. */
public enum OrderError implements ErrorCode {
    PRODUCT_NOT_ON_SALE(422),
    ACCOUNT_REQUIRED(422),
    AMOUNT_BELOW_MINIMUM(422),
    AMOUNT_NOT_IN_INCREMENTS(422),
    UNITS_REQUIRED(422),
    INSTANT_REDEMPTION_NOT_OFFERED(422),
    INSTANT_QUOTA_EXCEEDED(422),
    CUT_OFF_PASSED(422),
    ORDER_NOT_WITHDRAWABLE(409);

    private final int status;

    OrderError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
