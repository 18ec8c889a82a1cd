package bank.qiao.risk.decisions.web;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Grade;
import bank.qiao.risk.decisions.Decision;
import bank.qiao.risk.reasons.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision in a list. */
record DecisionResponse(
        UUID id,
        UUID applicationId,
        UUID customerId,
        Decision.Outcome outcome,
        @Nullable Grade grade,
        @Nullable Money limit,
        @Nullable Rate dailyRate,
        List<Reason> reasons,
        String policyVersion,
        String documentHash,
        Instant decidedAt) {

    static DecisionResponse of(Decision decision) {
        return new DecisionResponse(
                decision.id(),
                decision.applicationId(),
                decision.customerId(),
                decision.outcome(),
                decision.grade(),
                decision.limit(),
                decision.dailyRate(),
                decision.reasons(),
                decision.policyVersion(),
                decision.documentHash(),
                decision.decidedAt());
    }
}
