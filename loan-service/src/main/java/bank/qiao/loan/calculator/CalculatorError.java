package bank.qiao.loan.calculator;

import bank.qiao.web.problem.ErrorCode;

/** Why a calculation is refused. */
public enum CalculatorError implements ErrorCode {
    PRINCIPAL_OUT_OF_RANGE,
    EXACTLY_ONE_RATE,
    RATE_OUT_OF_RANGE,
    INSTALMENTS_OUT_OF_RANGE,
    INTEREST_ONLY_TOO_LONG,
    DISBURSEMENT_DATE_OUT_OF_RANGE,
    FIRST_DUE_DATE_OUT_OF_RANGE;

    @Override
    public int status() {
        return 422;
    }
}
