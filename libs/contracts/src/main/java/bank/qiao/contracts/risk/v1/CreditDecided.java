package bank.qiao.contracts.risk.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a credit application; limit and rate are null when declined, reasons stand in both cases.
 *
 * @param limitFen 50,000 to 20,000,000 fen in whole 10,000 fen
 * @param dailyRate for example 0.0003
 * @param grade A to G
 */
@Contract(topic = "risk.decision.v1", type = "risk.credit-decided.v1")
public record CreditDecided(
        UUID decisionId,
        UUID applicationId,
        UUID customerId,
        Outcome outcome,
        @Nullable Long limitFen,
        @Nullable BigDecimal dailyRate,
        @Nullable String grade,
        List<Reason> reasons,
        String policyVersion,
        Instant decidedAt)
        implements Event {

    /** APPROVED carries limit, rate and grade. */
    public enum Outcome {
        APPROVED,
        DECLINED
    }

    /** Why, for the customer: a stable code and its text in Chinese and English. */
    public record Reason(String code, String zh, String en) {}

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
