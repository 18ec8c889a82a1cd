package bank.qiao.account.velocity;

import bank.qiao.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the risk service has said, as rows; the highest version holds. */
@Repository
class VelocityStore {

    private final JdbcClient jdbc;

    VelocityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None before the first word. */
    List<VelocityRule> lastWord() {
        return jdbc.sql("""
            select window_seconds, most_payments, most from velocity_rule
            where version = (select max(version) from velocity_rule) order by position\
            """).query(VelocityStore::rule).list();
    }

    /** The highest version heard; 0 before the first word. */
    int lastVersion() {
        return jdbc.sql("select coalesce(max(version), 0) from velocity_rule")
                .query(Integer.class)
                .single();
    }

    void keep(int version, List<VelocityRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            VelocityRule rule = rules.get(i);
            jdbc.sql("""
                insert into velocity_rule (version, position, window_seconds, most_payments, most)
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

    private static VelocityRule rule(ResultSet row, int number) throws SQLException {
        Long most = row.getObject("most", Long.class);
        return new VelocityRule(
                Duration.ofSeconds(row.getLong("window_seconds")),
                row.getInt("most_payments"),
                most == null ? null : Money.ofFen(most));
    }
}
