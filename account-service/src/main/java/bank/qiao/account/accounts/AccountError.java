package bank.qiao.account.accounts;

import bank.qiao.web.problem.ErrorCode;

/** Refusals about accounts and their holders. */
public enum AccountError implements ErrorCode {
    CUSTOMER_NOT_VERIFIED(422),
    CUSTOMER_FROZEN(422),
    ACCOUNT_FROZEN(422),
    ACCOUNT_CLOSED(422),
    ACCOUNT_CLASS_ALREADY_OPEN(409),
    ACCOUNT_NOT_EMPTY(422),
    /** Closing credits the interest first; it must be taken out before the account can go. */
    INTEREST_CREDITED(422),
    LOAN_OPEN(422),
    HOLDING_OPEN(422);

    private final int status;

    AccountError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
