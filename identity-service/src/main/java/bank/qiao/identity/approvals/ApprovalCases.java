package bank.qiao.identity.approvals;

import bank.qiao.contracts.approval.v1.ApprovalRequested;
import bank.qiao.web.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Approval requests as rows. */
@Repository
class ApprovalCases {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ApprovalCases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ApprovalRequested request) {
        jdbc.sql("""
            insert into approval_case
                (id, service, kind, subject, before, after, reason, maker, requested_at, status)
            values (:id, :service, :kind, :subject, cast(:before as jsonb), cast(:after as jsonb),
                :reason, :maker, :requestedAt, 'PENDING')
            on conflict (id) do nothing
            """)
                .param("id", request.approvalId())
                .param("service", request.service())
                .param("kind", request.kind())
                .param("subject", request.subject())
                .param("before", json.writeValueAsString(request.before()))
                .param("after", json.writeValueAsString(request.after()))
                .param("reason", request.reason())
                .param("maker", request.maker())
                .param("requestedAt", utc(request.requestedAt()))
                .update();
    }

    List<ApprovalView> list(@Nullable ApprovalStatus status, PageRequest page) {
        return jdbc.sql("""
            select * from approval_case
            where (cast(:status as text) is null or status = :status)
              and (cast(:cursor as uuid) is null or id < :cursor)
            order by id desc limit :rows
            """)
                .param("status", status == null ? null : status.name())
                .param("cursor", page.cursor())
                .param("rows", page.rowsToRead())
                .query(this::view)
                .list();
    }

    Optional<ApprovalView> find(UUID id) {
        return jdbc.sql("select * from approval_case where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    Optional<ApprovalView> lock(UUID id) {
        return jdbc.sql("select * from approval_case where id = :id for update")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    void decide(UUID id, ApprovalStatus status, String checker, @Nullable String comment, Instant now) {
        jdbc.sql("""
            update approval_case
            set status = :status, checker = :checker, comment = :comment, decided_at = :now
            where id = :id
            """)
                .param("status", status.name())
                .param("checker", checker)
                .param("comment", comment)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private ApprovalView view(ResultSet row, int index) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ApprovalView(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("kind"),
                row.getString("subject"),
                json.readValue(row.getString("before"), VALUES),
                json.readValue(row.getString("after"), VALUES),
                row.getString("reason"),
                row.getString("maker"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ApprovalStatus.valueOf(row.getString("status")),
                row.getString("checker"),
                row.getString("comment"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
