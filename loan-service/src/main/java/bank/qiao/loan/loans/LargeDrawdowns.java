package bank.qiao.loan.loans;

import bank.qiao.money.Money;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens;
import bank.qiao.web.security.StepUpTokens.Demand;
import bank.qiao.web.security.StepUpTokens.StepUp;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A drawdown above a set amount needs the customer's face, shown for exactly this quote, and once. */
@Component
class LargeDrawdowns {

    private static final String PURPOSE = "DRAWDOWN";
    private static final List<String> FACTORS = List.of("FACE");

    private final StepUpTokens tokens;
    private final JdbcClient jdbc;
    private final LoanSettings settings;

    LargeDrawdowns(StepUpTokens tokens, JdbcClient jdbc, LoanSettings settings) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Uses the token up, in the transaction of the drawdown.
     *
     * @throws Refusal STEP_UP_REQUIRED without a token, STEP_UP_TOKEN_INVALID with one that is not for this, or used
     */
    void require(UUID customerId, String deviceId, UUID quoteId, Money principal, @Nullable String stepUpToken) {
        if (principal.compareTo(Money.ofYuan(settings.stepUpAbove())) <= 0) {
            return;
        }
        if (stepUpToken == null) {
            throw new Refusal(CommonError.STEP_UP_REQUIRED)
                    .with("requiredFactors", FACTORS)
                    .with("purpose", PURPOSE)
                    .with("subjectId", quoteId);
        }
        StepUp stepUp = tokens.check(
                        stepUpToken, new Demand(customerId, deviceId, PURPOSE, quoteId.toString(), FACTORS))
                .orElseThrow(() -> new Refusal(LoanError.STEP_UP_TOKEN_INVALID));
        int first = jdbc.sql("""
            insert into step_up_use (token_id, expires_at) values (:id, :expiresAt)
            on conflict do nothing\
            """)
                .param("id", stepUp.tokenId())
                .param("expiresAt", Timestamp.from(stepUp.expiresAt()))
                .update();
        if (first == 0) {
            throw new Refusal(LoanError.STEP_UP_TOKEN_INVALID);
        }
    }
}
