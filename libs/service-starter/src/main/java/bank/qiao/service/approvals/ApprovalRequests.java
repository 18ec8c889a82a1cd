package bank.qiao.service.approvals;

import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.contracts.approval.v1.ApprovalRequested;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what this service asked approval for, and carries it out once when a checker has approved it. */
class ApprovalRequests implements Approvals, EventHandler<ApprovalDecided> {

    private static final Logger log = LoggerFactory.getLogger(ApprovalRequests.class);

    private record Pending(UUID id, String kind, Map<String, String> after, String maker) {}

    private final String service;
    private final JdbcClient jdbc;
    private final Events events;
    // Looked up late: a change is often a use case that itself asks for approvals.
    private final ObjectProvider<ApprovedChange> changes;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ApprovalRequests(
            String service,
            JdbcClient jdbc,
            Events events,
            ObjectProvider<ApprovedChange> changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.service = service;
        this.jdbc = jdbc;
        this.events = events;
        this.changes = changes;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public UUID request(
            String kind,
            String subject,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            String maker) {
        changeOf(kind);
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
            insert into platform.approval_request (id, kind, subject, after, maker, status, requested_at)
            values (?, ?, ?, cast(? as jsonb), ?, 'PENDING', ?)\
            """)
                .params(id, kind, subject, json.writeValueAsString(after), maker, Timestamp.from(now))
                .update();
        events.publish(new ApprovalRequested(id, service, kind, subject, before, after, reason, maker, now));
        return id;
    }

    @Override
    public Class<ApprovalDecided> eventType() {
        return ApprovalDecided.class;
    }

    @Override
    public void handle(ApprovalDecided decision) {
        if (!decision.service().equals(service)) {
            return;
        }
        if (!decision.approved()) {
            end(decision, "REJECTED", null);
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status -> apply(decision));
        } catch (Refusal refusal) {
            // The world has moved on since the request: kept for staff to see, never retried.
            log.warn("approved change {} can no longer be made: {}", decision.approvalId(), refusal.code());
            end(decision, "FAILED", refusal.code().name());
        }
    }

    private void apply(ApprovalDecided decision) {
        Optional<Pending> pending = jdbc.sql("""
            select id, kind, after, maker from platform.approval_request
            where id = ? and status = 'PENDING' for update\
            """)
                .param(decision.approvalId())
                .query((rs, n) -> new Pending(
                        rs.getObject("id", UUID.class),
                        rs.getString("kind"),
                        json.readValue(rs.getString("after"), new TypeReference<Map<String, String>>() {}),
                        rs.getString("maker")))
                .optional();
        pending.ifPresent(request -> {
            changeOf(request.kind()).apply(request.id(), request.after(), request.maker(), decision.checker());
            end(decision, "APPLIED", null);
        });
    }

    private ApprovedChange changeOf(String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing here carries out an approved " + kind));
    }

    private void end(ApprovalDecided decision, String status, @Nullable String failureCode) {
        jdbc.sql("""
            update platform.approval_request set status = ?, failure_code = ?, checker = ?, decided_at = ?
            where id = ? and status = 'PENDING'\
            """)
                .param(status)
                .param(failureCode)
                .params(decision.checker(), Timestamp.from(decision.decidedAt()), decision.approvalId())
                .update();
    }
}
