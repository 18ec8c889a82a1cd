package bank.qiao.loan.loans;

import bank.qiao.money.Money;
import bank.qiao.service.stepups.StepUps;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens.Demand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A drawdown above a set amount needs the customer's face, shown for exactly this quote, and once. */
@Component
class LargeDrawdowns {

    private static final String PURPOSE = "DRAWDOWN";
    private static final List<String> FACTORS = List.of("FACE");

    private final StepUps stepUps;
    private final LoanSettings settings;

    LargeDrawdowns(StepUps stepUps, LoanSettings settings) {
        this.stepUps = stepUps;
        this.settings = settings;
    }

    /**
     * Uses the token up, in the transaction of the drawdown.
     *
     * @throws Refusal STEP_UP_REQUIRED without a token, STEP_UP_TOKEN_INVALID with one that is not for this, or used
     */
    void require(UUID customerId, String deviceId, UUID quoteId, Money principal, @Nullable String stepUpToken) {
        if (principal.compareTo(Money.ofYuan(settings.stepUpAbove())) > 0) {
            stepUps.use(new Demand(customerId, deviceId, PURPOSE, quoteId.toString(), FACTORS), stepUpToken);
        }
    }
}
