package bank.qiao.risk.velocity;

import bank.qiao.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the velocity rules as rows, written once. */
@Repository
class VelocityTables {

    private final JdbcClient jdbc;

    VelocityTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<VelocityVersion> all() {
        return jdbc.sql("select * from velocity_version order by version desc")
                .query(this::version)
                .list();
    }

    /** The highest of those whose time has come. */
    Optional<VelocityVersion> inForce(Instant now) {
        return jdbc.sql("""
            select * from velocity_version where effective_from <= :now order by version desc limit 1\
            """)
                .param("now", Timestamp.from(now))
                .query(this::version)
                .optional();
    }

    void insert(
            Instant effectiveFrom,
            List<VelocityRule> rules,
            String reason,
            UUID approvalId,
            String setBy,
            String approvedBy) {
        int version = jdbc.sql("""
            insert into velocity_version (effective_from, reason, approval_id, set_by, approved_by)
            values (:from, :reason, :approval, :setBy, :approvedBy) returning version\
            """)
                .param("from", Timestamp.from(effectiveFrom))
                .param("reason", reason)
                .param("approval", approvalId)
                .param("setBy", setBy)
                .param("approvedBy", approvedBy)
                .query(Integer.class)
                .single();
        for (int i = 0; i < rules.size(); i++) {
            VelocityRule rule = rules.get(i);
            jdbc.sql("""
                insert into velocity_rule (version, position, window_seconds, most_payments, most_fen)
                values (:version, :position, :window, :payments, :most)\
                """)
                    .param("version", version)
                    .param("position", i + 1)
                    .param("window", rule.window().toSeconds())
                    .param("payments", rule.mostPayments())
                    .param(
                            "most",
                            Optional.ofNullable(rule.most()).map(Money::fen).orElse(null))
                    .update();
        }
    }

    /** False when it was announced before; otherwise nobody else announces it, once the caller's transaction commits. */
    boolean markAnnounced(int version, Instant now) {
        return jdbc.sql("""
            update velocity_version set announced_at = :now where version = :version and announced_at is null\
            """)
                        .param("now", Timestamp.from(now))
                        .param("version", version)
                        .update()
                == 1;
    }

    private VelocityVersion version(ResultSet row, int number) throws SQLException {
        int version = row.getInt("version");
        Timestamp announced = row.getTimestamp("announced_at");
        return new VelocityVersion(
                version,
                row.getTimestamp("effective_from").toInstant(),
                row.getString("reason"),
                row.getObject("approval_id", UUID.class),
                row.getString("set_by"),
                row.getString("approved_by"),
                announced == null ? null : announced.toInstant(),
                rules(version));
    }

    private List<VelocityRule> rules(int version) {
        return jdbc.sql("""
            select window_seconds, most_payments, most_fen from velocity_rule
            where version = :version order by position\
            """)
                .param("version", version)
                .query((row, number) -> {
                    Long most = row.getObject("most_fen", Long.class);
                    return new VelocityRule(
                            Duration.ofSeconds(row.getLong("window_seconds")),
                            row.getInt("most_payments"),
                            most == null ? null : Money.ofFen(most));
                })
                .list();
    }
}
