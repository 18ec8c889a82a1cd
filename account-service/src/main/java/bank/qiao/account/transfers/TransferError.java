package bank.qiao.account.transfers;

import bank.qiao.web.problem.ErrorCode;

/** Refusals of transfers; those about money and the payer's limits are the payments module's. */
public enum TransferError implements ErrorCode {
    PAYEE_NOT_FOUND(422),
    PAYEE_NAME_MISMATCH(422),
    PAYEE_ACCOUNT_CLOSED(422),
    PAYEE_LIMIT_EXCEEDED(422),
    PAYEE_BALANCE_LIMIT(422),
    TRANSFER_TO_ONESELF(422),
    YEARLY_LIMIT_EXCEEDED(422);

    private final int status;

    TransferError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
