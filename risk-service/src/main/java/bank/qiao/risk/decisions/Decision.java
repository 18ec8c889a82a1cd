package bank.qiao.risk.decisions;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Grade;
import bank.qiao.risk.reasons.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made; never changed.
 *
 * @param grade null when the sources were not combined
 * @param limit with a daily rate when approved; null when declined
 * @param reasons at most four, most important first
 * @param documentHash SHA-256 of the canonical document, hexadecimal
 */
public record Decision(
        UUID id,
        UUID applicationId,
        UUID customerId,
        Outcome outcome,
        @Nullable Grade grade,
        @Nullable Money limit,
        @Nullable Rate dailyRate,
        List<Reason> reasons,
        String policyVersion,
        String documentHash,
        Instant decidedAt) {

    /** Lend or not. */
    public enum Outcome {
        APPROVED,
        DECLINED
    }
}
