package bank.qiao.account.payments;

import bank.qiao.web.problem.ErrorCode;

/** Refusals of payments. */
public enum PaymentError implements ErrorCode {
    INSUFFICIENT_FUNDS(422),
    AMOUNT_ABOVE_LIMIT(422),
    DAILY_LIMIT_EXCEEDED(422),
    NEW_CARD_PAYOUT_LIMIT(422);

    private final int status;

    PaymentError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
