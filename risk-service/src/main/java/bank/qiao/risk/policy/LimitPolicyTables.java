package bank.qiao.risk.policy;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Grade;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads limit policies; they are written by migrations only. */
@Repository
class LimitPolicyTables {

    private final JdbcClient jdbc;

    LimitPolicyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LimitPolicy> find(String version) {
        return jdbc.sql("select * from limit_policy where version = :version")
                .param("version", version)
                .query(this::policy)
                .optional();
    }

    /** Newest first. */
    List<LimitPolicy> all() {
        return jdbc.sql("select * from limit_policy order by effective_from desc, version desc")
                .query(this::policy)
                .list();
    }

    private LimitPolicy policy(ResultSet row, int number) throws SQLException {
        String version = row.getString("version");
        Date to = row.getDate("effective_to");
        return new LimitPolicy(
                version,
                LimitPolicy.Role.valueOf(row.getString("role")),
                row.getDate("effective_from").toLocalDate(),
                to == null ? null : to.toLocalDate(),
                new LimitPolicy.Bounds(
                        Money.ofFen(row.getLong("lowest_line_fen")),
                        Money.ofFen(row.getLong("highest_line_fen")),
                        Money.ofFen(row.getLong("step_fen"))),
                new LimitPolicy.Caps(
                        row.getBigDecimal("income_months"),
                        row.getBigDecimal("debt_to_income"),
                        row.getBigDecimal("exposure_months"),
                        row.getInt("planning_instalments"),
                        Money.ofFen(row.getLong("unknown_income_fen"))),
                rates(version),
                refusals(version),
                amounts(version));
    }

    private Map<Grade, Rate> rates(String version) {
        Map<Grade, Rate> rates = new EnumMap<>(Grade.class);
        jdbc.sql("select grade, daily_rate from limit_policy_rate where version = :version")
                .param("version", version)
                .query(row -> {
                    rates.put(Grade.valueOf(row.getString("grade")), new Rate(row.getBigDecimal("daily_rate")));
                });
        return rates;
    }

    private List<HardRefusal> refusals(String version) {
        return jdbc.sql("""
            select test, bound, reason_code from limit_policy_refusal
            where version = :version order by position\
            """)
                .param("version", version)
                .query((row, number) -> new HardRefusal(
                        HardRefusal.Test.valueOf(row.getString("test")),
                        row.getObject("bound", Integer.class),
                        row.getString("reason_code")))
                .list();
    }

    private List<LimitPolicy.AmountRow> amounts(String version) {
        return jdbc.sql("""
            select grade, income_from_fen, amount_fen from limit_policy_amount
            where version = :version order by grade, income_from_fen\
            """)
                .param("version", version)
                .query((row, number) -> new LimitPolicy.AmountRow(
                        Grade.valueOf(row.getString("grade")),
                        Money.ofFen(row.getLong("income_from_fen")),
                        Money.ofFen(row.getLong("amount_fen"))))
                .list();
    }
}
