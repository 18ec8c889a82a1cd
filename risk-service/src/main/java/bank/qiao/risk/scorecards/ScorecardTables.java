package bank.qiao.risk.scorecards;

import bank.qiao.risk.sources.Source;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads scorecards; they are written by migrations only. */
@Repository
class ScorecardTables {

    private final JdbcClient jdbc;

    ScorecardTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> versionInForce(Source source, LocalDate day) {
        return jdbc.sql("""
            select version from scorecard
            where source = :source and effective_from <= :day
                and (effective_to is null or effective_to > :day)
            order by effective_from desc, version desc limit 1\
            """)
                .param("source", source.name())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    Optional<Scorecard> find(Source source, String version) {
        return jdbc.sql("select * from scorecard where source = :source and version = :version")
                .param("source", source.name())
                .param("version", version)
                .query(this::scorecard)
                .optional();
    }

    List<Scorecard> all() {
        return jdbc.sql("select * from scorecard order by source, effective_from desc, version desc")
                .query(this::scorecard)
                .list();
    }

    private Scorecard scorecard(ResultSet row, int number) throws SQLException {
        Source source = Source.valueOf(row.getString("source"));
        String version = row.getString("version");
        Date to = row.getDate("effective_to");
        return new Scorecard(
                source,
                version,
                row.getDate("effective_from").toLocalDate(),
                to == null ? null : to.toLocalDate(),
                row.getString("training_population"),
                new Scaling(
                        row.getInt("base_score"), row.getBigDecimal("base_odds"), row.getInt("points_to_double_odds")),
                row.getInt("base_points"),
                attributes(source, version));
    }

    private List<Attribute> attributes(Source source, String version) {
        return jdbc.sql("""
            select feature, reason_code, coefficient from scorecard_attribute
            where source = :source and version = :version order by position\
            """)
                .param("source", source.name())
                .param("version", version)
                .query((row, number) -> new Attribute(
                        row.getString("feature"),
                        row.getString("reason_code"),
                        row.getBigDecimal("coefficient"),
                        bins(source, version, row.getString("feature"))))
                .list();
    }

    private List<Bin> bins(Source source, String version, String feature) {
        return jdbc.sql("""
            select kind, interval_from, interval_to, word, goods, bads, weight_of_evidence, points
            from scorecard_bin
            where source = :source and version = :version and feature = :feature order by position\
            """)
                .param("source", source.name())
                .param("version", version)
                .param("feature", feature)
                .query((row, number) -> new Bin(
                        values(row),
                        row.getLong("goods"),
                        row.getLong("bads"),
                        row.getBigDecimal("weight_of_evidence"),
                        row.getInt("points")))
                .list();
    }

    private static Bin.Values values(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "INTERVAL" -> new Bin.Interval(row.getBigDecimal("interval_from"), row.getBigDecimal("interval_to"));
            case "CATEGORY" -> new Bin.Category(row.getString("word"));
            case "MISSING" -> new Bin.Missing();
            default -> throw new IllegalStateException("unknown kind of bin: " + kind);
        };
    }
}
