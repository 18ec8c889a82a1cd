package bank.qiao.risk.decisions;

import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Grade;
import bank.qiao.risk.reasons.Reason;
import bank.qiao.risk.reasons.Reasons;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions: made once for an application, published, shown to staff, replayed. */
@Component
public class Decisions {

    private final Assessments assessments;
    private final DecisionTables tables;
    private final AuditTrail audit;
    private final ModelCatalogue catalogue;
    private final Reasons reasons;
    private final Events events;
    private final MeterRegistry meters;
    private final Clock clock;

    Decisions(
            Assessments assessments,
            DecisionTables tables,
            AuditTrail audit,
            ModelCatalogue catalogue,
            Reasons reasons,
            Events events,
            MeterRegistry meters,
            Clock clock) {
        this.assessments = assessments;
        this.tables = tables;
        this.audit = audit;
        this.catalogue = catalogue;
        this.reasons = reasons;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** Stores and publishes a decision, unless the application has one already: then nothing happens. */
    @Transactional
    void record(DecisionDocument document) {
        if (!assessments.markDecided(document.inputs().applicationId())) {
            return;
        }
        String json = CanonicalJson.write(document);
        Decision decision = decision(document, hash(json));
        tables.insert(decision, json);
        events.publish(contract(decision));
        meters.counter("qiao.risk.decisions", "outcome", decision.outcome().name())
                .increment();
    }

    /**
     * A decision with its document (canonical JSON), for staff; the access is recorded.
     *
     * @throws Refusal DECISION_NOT_FOUND
     */
    @Transactional
    public DecisionWithDocument read(UUID id, String username) {
        Decision decision = tables.find(id).orElseThrow(() -> new Refusal(DecisionError.DECISION_NOT_FOUND));
        DecisionWithDocument found = new DecisionWithDocument(decision, document(id));
        audit.record(username, "DECISION_VIEWED", subject(id), "view of a decision");
        return found;
    }

    /**
     * A customer's decisions, newest first, for staff; the access is recorded.
     *
     * @param before only those older than this id
     */
    @Transactional
    public List<Decision> of(UUID customerId, @Nullable UUID before, int rows, String username) {
        List<Decision> found = tables.of(customerId, before, rows);
        audit.record(username, "DECISIONS_VIEWED", "customer:" + customerId, "view of a customer's decisions");
        return found;
    }

    /**
     * Computes a decision again from its stored inputs and versions and compares the bytes; recorded.
     *
     * @throws Refusal DECISION_NOT_FOUND
     */
    @Transactional
    public Replay replay(UUID id, String username) {
        String stored = document(id);
        DecisionDocument document = CanonicalJson.read(stored, DecisionDocument.class);
        String replayed =
                CanonicalJson.write(DecisionRules.decide(document.inputs(), catalogue.of(document.versions())));
        boolean identical = replayed.equals(stored);
        audit.record(username, "DECISION_REPLAYED", subject(id), identical ? "identical" : "not identical");
        return new Replay(id, identical, hash(stored), hash(replayed), replayed);
    }

    private static String subject(UUID id) {
        return "decision:" + id;
    }

    private String document(UUID id) {
        return tables.document(id).orElseThrow(() -> new Refusal(DecisionError.DECISION_NOT_FOUND));
    }

    private Decision decision(DecisionDocument document, String hash) {
        DecisionDocument.VerdictOutput verdict = document.outputs().verdict();
        return new Decision(
                Ids.next(),
                document.inputs().applicationId(),
                document.inputs().customerId(),
                Decision.Outcome.valueOf(verdict.outcome()),
                Optional.ofNullable(document.outputs().combination().grade())
                        .map(Grade::valueOf)
                        .orElse(null),
                Optional.ofNullable(verdict.limitFen()).map(Money::ofFen).orElse(null),
                Optional.ofNullable(verdict.dailyRate()).map(Rate::of).orElse(null),
                reasons.of(document.outputs().reasons()),
                document.versions().policy(),
                hash,
                clock.instant());
    }

    private static CreditDecided contract(Decision decision) {
        return new CreditDecided(
                decision.id(),
                decision.applicationId(),
                decision.customerId(),
                CreditDecided.Outcome.valueOf(decision.outcome().name()),
                Optional.ofNullable(decision.limit()).map(Money::fen).orElse(null),
                Optional.ofNullable(decision.dailyRate()).map(Rate::value).orElse(null),
                Optional.ofNullable(decision.grade()).map(Grade::name).orElse(null),
                decision.reasons().stream().map(Decisions::contract).toList(),
                decision.policyVersion(),
                decision.decidedAt());
    }

    private static CreditDecided.Reason contract(Reason reason) {
        return new CreditDecided.Reason(reason.code(), reason.zh(), reason.en());
    }

    private static String hash(String document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
