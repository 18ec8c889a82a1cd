package bank.qiao.identity.customers;

import bank.qiao.web.problem.ErrorCode;

/** What the customers module refuses. */
public enum CustomerError implements ErrorCode {
    CUSTOMER_CLOSED(403),
    CUSTOMER_FROZEN(403),
    PHONE_ALREADY_REGISTERED(409),
    ID_NUMBER_IN_USE(409),
    CUSTOMER_STATUS_CONFLICT(409),
    PHONE_INVALID(422),
    NAME_INVALID(422),
    ID_NUMBER_INVALID(422);

    private final int status;

    CustomerError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
