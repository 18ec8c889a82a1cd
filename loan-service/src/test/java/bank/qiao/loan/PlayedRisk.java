package bank.qiao.loan;

import bank.qiao.contracts.loan.v1.CreditAssessmentRequested;
import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.contracts.risk.v1.CreditDecided.Outcome;
import bank.qiao.contracts.risk.v1.CreditDecided.Reason;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;

/** Plays risk-service over Kafka: approves everybody, unless told otherwise. */
@TestComponent
public class PlayedRisk implements EventHandler<CreditAssessmentRequested> {

    /** What a customer gets. */
    public enum Answer {
        APPROVE,
        DECLINE,
        KEEP_SILENT
    }

    private final Events events;
    private final Map<UUID, Answer> answers = new ConcurrentHashMap<>();
    private final Map<UUID, Long> limits = new ConcurrentHashMap<>();
    private final Map<UUID, BigDecimal> rates = new ConcurrentHashMap<>();
    private final List<CreditAssessmentRequested> requests = new CopyOnWriteArrayList<>();

    PlayedRisk(Events events) {
        this.events = events;
    }

    @Override
    public Class<CreditAssessmentRequested> eventType() {
        return CreditAssessmentRequested.class;
    }

    @Override
    public void handle(CreditAssessmentRequested request) {
        requests.add(request);
        switch (answers.getOrDefault(request.customerId(), Answer.APPROVE)) {
            case APPROVE ->
                events.publish(approval(
                        request,
                        limits.getOrDefault(request.customerId(), 5_000_000L),
                        rates.getOrDefault(request.customerId(), new BigDecimal("0.0004"))));
            case DECLINE -> events.publish(decline(request));
            case KEEP_SILENT -> {}
        }
    }

    public void willAnswer(UUID customerId, Answer answer) {
        answers.put(customerId, answer);
    }

    public void willGrant(UUID customerId, long limitFen) {
        limits.put(customerId, limitFen);
    }

    public void willCharge(UUID customerId, String dailyRate) {
        rates.put(customerId, new BigDecimal(dailyRate));
    }

    public List<CreditAssessmentRequested> requestsOf(UUID customerId) {
        return requests.stream()
                .filter(request -> request.customerId().equals(customerId))
                .toList();
    }

    public static CreditDecided approval(CreditAssessmentRequested request, long limitFen, BigDecimal dailyRate) {
        return new CreditDecided(
                UUID.randomUUID(),
                request.applicationId(),
                request.customerId(),
                Outcome.APPROVED,
                limitFen,
                dailyRate,
                "B",
                List.of(new Reason("STABLE_INCOME", "收入稳定", "Stable income")),
                "test-1",
                Instant.now());
    }

    private static CreditDecided decline(CreditAssessmentRequested request) {
        return new CreditDecided(
                UUID.randomUUID(),
                request.applicationId(),
                request.customerId(),
                Outcome.DECLINED,
                null,
                null,
                null,
                List.of(new Reason("OVERDUE_NOW", "当前有逾期", "Overdue now")),
                "test-1",
                Instant.now());
    }
}
