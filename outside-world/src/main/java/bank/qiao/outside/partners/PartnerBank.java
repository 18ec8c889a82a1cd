package bank.qiao.outside.partners;

import bank.qiao.outside.journal.Journal;
import bank.qiao.outside.wire.OutsideRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One partner bank: a policy, a budget per day, and its decisions, each given once. */
final class PartnerBank {

    private static final long WHOLE_IN_BASIS_POINTS = 10_000;

    private final String name;
    private final PartnerSettings.Policy policy;
    private final Clock clock;
    private final Journal journal;
    private final Journal.Stream<Decision> decisions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Decision> byRequestId = new HashMap<>();
    private final Map<LocalDate, Long> approvedFen = new HashMap<>();

    PartnerBank(String name, PartnerSettings.Policy policy, Clock clock, Journal journal) {
        this.name = name;
        this.policy = policy;
        this.clock = clock;
        this.journal = journal;
        decisions = journal.stream(name + "-decision", Decision.class, this::apply);
    }

    /** Decides, or says again what it decided for this request id. 409 when that id asked something else before. */
    Decision decide(Decision.Request request, boolean refused) {
        Decision decision;
        lock.lock();
        try {
            Decision earlier = byRequestId.get(request.requestId());
            if (earlier == null) {
                decision = judge(request, refused);
                decisions.append(decision);
            } else if (earlier.request().equals(request)) {
                decision = earlier;
            } else {
                throw OutsideRefusal.referenceReused(request.requestId());
            }
        } finally {
            lock.unlock();
        }
        journal.force();
        return decision;
    }

    Optional<Decision> find(String requestId) {
        lock.lock();
        try {
            return Optional.ofNullable(byRequestId.get(requestId));
        } finally {
            lock.unlock();
        }
    }

    private Decision judge(Decision.Request request, boolean refused) {
        LocalDate asked = request.businessDate();
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        Decision.Reason reason = refused ? Decision.Reason.PARTNER_POLICY : reasonAgainst(request, day);
        return new Decision(
                request,
                reason == null ? Decision.Verdict.APPROVED : Decision.Verdict.DECLINED,
                reason,
                "%s-%s-%08d".formatted(name, day.format(DateTimeFormatter.BASIC_ISO_DATE), byRequestId.size() + 1),
                day);
    }

    private Decision.@Nullable Reason reasonAgainst(Decision.Request request, LocalDate day) {
        if (request.grade().compareTo(policy.worstGrade()) > 0) {
            return Decision.Reason.GRADE_NOT_ACCEPTED;
        }
        if (request.principalFen() < policy.minimumPrincipalFen()) {
            return Decision.Reason.BELOW_MINIMUM;
        }
        // Multiplied out: a rounded share would let one fen too much slip through.
        long share = request.partnerShareFen() * WHOLE_IN_BASIS_POINTS;
        if (share < request.principalFen() * policy.lowestShareBasisPoints()
                || share > request.principalFen() * policy.highestShareBasisPoints()) {
            return Decision.Reason.SHARE_OUT_OF_RANGE;
        }
        if (request.dailyRate().compareTo(policy.minimumDailyRate()) < 0) {
            return Decision.Reason.RATE_TOO_LOW;
        }
        long used = approvedFen.getOrDefault(day, 0L);
        return used + request.partnerShareFen() > policy.dailyBudgetFen()
                ? Decision.Reason.DAILY_BUDGET_EXHAUSTED
                : null;
    }

    private void apply(Decision decision) {
        byRequestId.put(decision.request().requestId(), decision);
        if (decision.verdict() == Decision.Verdict.APPROVED) {
            approvedFen.merge(decision.decidedOn(), decision.request().partnerShareFen(), Long::sum);
        }
    }
}
