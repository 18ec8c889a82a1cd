package bank.qiao.wealth.products;

import bank.qiao.web.problem.ErrorCode;

/** Why the shelf refuses. */
public enum ProductError implements ErrorCode {
    PRODUCT_NOT_FOUND(404),
    PRODUCT_STATUS_CONFLICT(409);

    private final int status;

    ProductError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
