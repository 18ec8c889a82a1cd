package bank.qiao.loan.loans;

import bank.qiao.web.problem.ErrorCode;

/** Why something about a loan or its repayment is refused. */
public enum LoanError implements ErrorCode {
    PAY_TO_EXACTLY_ONE(422),
    PAYOUT_TO_CARD_NOT_AVAILABLE(422),
    PURPOSE_NOT_ALLOWED(422),
    LOAN_NOT_ACTIVE(409),
    REPAYMENT_IN_PROGRESS(409),
    AMOUNT_REQUIRED(422),
    AMOUNT_NOT_APPLICABLE(422),
    AMOUNT_OUT_OF_RANGE(422),
    NOTHING_TO_PAY(422),
    REPAYMENT_QUOTE_EXPIRED(422),
    REPAYMENT_QUOTE_USED(409),
    REPAYMENT_QUOTE_OUTDATED(409);

    private final int status;

    LoanError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
