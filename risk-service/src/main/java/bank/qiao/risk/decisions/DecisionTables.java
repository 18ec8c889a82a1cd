package bank.qiao.risk.decisions;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Grade;
import bank.qiao.risk.reasons.Reason;
import bank.qiao.risk.reasons.Reasons;
import bank.qiao.service.encryption.FieldCipher;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps decisions: the document encrypted, for it tells a person's finances; what lists need beside it. */
@Repository
class DecisionTables {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Reasons reasons;

    DecisionTables(JdbcClient jdbc, FieldCipher cipher, Reasons reasons) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.reasons = reasons;
    }

    void insert(Decision decision, String document) {
        jdbc.sql("""
            insert into decision (id, application_id, customer_id, outcome, grade, limit_fen, daily_rate,
                policy_version, document, document_hash, decided_at)
            values (:id, :applicationId, :customerId, :outcome, :grade, :limitFen, :dailyRate,
                :policyVersion, :document, :documentHash, :decidedAt)\
            """)
                .param("id", decision.id())
                .param("applicationId", decision.applicationId())
                .param("customerId", decision.customerId())
                .param("outcome", decision.outcome().name())
                .param(
                        "grade",
                        decision.grade() == null ? null : decision.grade().name())
                .param(
                        "limitFen",
                        decision.limit() == null ? null : decision.limit().fen())
                .param(
                        "dailyRate",
                        decision.dailyRate() == null
                                ? null
                                : decision.dailyRate().value())
                .param("policyVersion", decision.policyVersion())
                .param("document", cipher.encrypt(document, context(decision.id())))
                .param("documentHash", decision.documentHash())
                .param("decidedAt", Timestamp.from(decision.decidedAt()))
                .update();
        int position = 1;
        for (Reason reason : decision.reasons()) {
            jdbc.sql("insert into decision_reason (decision_id, position, code) values (:id, :position, :code)")
                    .param("id", decision.id())
                    .param("position", position++)
                    .param("code", reason.code())
                    .update();
        }
    }

    Optional<Decision> find(UUID id) {
        return jdbc.sql("select * from decision where id = :id")
                .param("id", id)
                .query(this::decision)
                .optional();
    }

    /** The canonical JSON as it was written. */
    Optional<String> document(UUID id) {
        return jdbc.sql("select document from decision where id = :id")
                .param("id", id)
                .query((row, number) -> cipher.decrypt(row.getBytes("document"), context(id)))
                .optional();
    }

    /** A customer's decisions, newest first, older than {@code before}. */
    List<Decision> of(UUID customerId, @Nullable UUID before, int rows) {
        return jdbc.sql("""
            select * from decision
            where customer_id = :customerId and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :rows\
            """)
                .param("customerId", customerId)
                .param("before", before)
                .param("rows", rows)
                .query(this::decision)
                .list();
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String grade = row.getString("grade");
        Long limitFen = row.getObject("limit_fen", Long.class);
        BigDecimal dailyRate = row.getBigDecimal("daily_rate");
        return new Decision(
                id,
                row.getObject("application_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Decision.Outcome.valueOf(row.getString("outcome")),
                grade == null ? null : Grade.valueOf(grade),
                limitFen == null ? null : Money.ofFen(limitFen),
                dailyRate == null ? null : new Rate(dailyRate),
                reasons.of(reasonCodes(id)),
                row.getString("policy_version"),
                row.getString("document_hash"),
                row.getTimestamp("decided_at").toInstant());
    }

    private List<String> reasonCodes(UUID id) {
        return jdbc.sql("select code from decision_reason where decision_id = :id order by position")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static String context(UUID id) {
        return "decision:" + id;
    }
}
