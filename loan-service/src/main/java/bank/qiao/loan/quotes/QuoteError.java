package bank.qiao.loan.quotes;

import bank.qiao.web.problem.ErrorCode;

/** Why a quote is refused, or can't be used. */
public enum QuoteError implements ErrorCode {
    PRINCIPAL_TOO_SMALL(422),
    PRINCIPAL_NOT_WHOLE_HUNDREDS(422),
    INSTALMENTS_NOT_OFFERED(422),
    ALL_IN_COST_TOO_HIGH(422),
    QUOTE_EXPIRED(422),
    QUOTE_ALREADY_USED(409);

    private final int status;

    QuoteError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
