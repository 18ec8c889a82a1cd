package bank.qiao.wealth.suitability;

import bank.qiao.web.problem.ErrorCode;

/** Why a risk profile or an order by it is refused. */
public enum SuitabilityError implements ErrorCode {
    ANSWERS_INCOMPLETE(422),
    ANSWER_UNKNOWN(422),
    QUESTIONNAIRE_OUTDATED(422),
    RISK_PROFILE_REQUIRED(422),
    PRODUCT_ABOVE_RISK_LEVEL(422);

    private final int status;

    SuitabilityError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
