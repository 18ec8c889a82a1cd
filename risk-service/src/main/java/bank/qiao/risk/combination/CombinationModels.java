package bank.qiao.risk.combination;

import bank.qiao.risk.sources.Absence;
import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stacking models of all versions; written by migrations only. */
@Component
public class CombinationModels {

    private final JdbcClient jdbc;

    CombinationModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The model that is in force on a day.
     *
     * @throws IllegalStateException when there is none: the data of this service is wrong
     */
    @Transactional(readOnly = true)
    public CombinationModel inForce(LocalDate day) {
        return jdbc.sql("""
            select * from combination_model
            where effective_from <= :day and (effective_to is null or effective_to > :day)
            order by effective_from desc, version desc limit 1\
            """)
                .param("day", day)
                .query(this::model)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no combination model on " + day));
    }

    /** @throws IllegalArgumentException when there is no such version */
    @Transactional(readOnly = true)
    public CombinationModel version(String version) {
        return jdbc.sql("select * from combination_model where version = :version")
                .param("version", version)
                .query(this::model)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no combination model " + version));
    }

    private CombinationModel model(ResultSet row, int number) throws SQLException {
        String version = row.getString("version");
        Date to = row.getDate("effective_to");
        return new CombinationModel(
                version,
                row.getDate("effective_from").toLocalDate(),
                to == null ? null : to.toLocalDate(),
                row.getString("training_population"),
                row.getBigDecimal("intercept"),
                terms(version),
                grades(version));
    }

    private Map<Source, CombinationModel.Term> terms(String version) {
        Map<Source, CombinationModel.Term> terms = new EnumMap<>(Source.class);
        jdbc.sql("select source, coefficient from combination_term where version = :version")
                .param("version", version)
                .query(row -> {
                    Source source = Source.valueOf(row.getString("source"));
                    BigDecimal coefficient = row.getBigDecimal("coefficient");
                    terms.put(source, new CombinationModel.Term(coefficient, missingRules(version, source)));
                });
        return terms;
    }

    private Map<Absence, MissingRule> missingRules(String version, Source source) {
        Map<Absence, MissingRule> rules = new EnumMap<>(Absence.class);
        jdbc.sql("""
            select absence, log_odds, reason_code from combination_missing_rule
            where version = :version and source = :source\
            """).param("version", version).param("source", source.name()).query(row -> {
            String reasonCode = row.getString("reason_code");
            rules.put(
                    Absence.valueOf(row.getString("absence")),
                    reasonCode == null
                            ? new MissingRule.Substitute(row.getBigDecimal("log_odds"))
                            : new MissingRule.Refuse(reasonCode));
        });
        return rules;
    }

    private List<CombinationModel.GradeBand> grades(String version) {
        return jdbc.sql("select grade, default_below from combination_grade where version = :version order by grade")
                .param("version", version)
                .query((row, number) -> new CombinationModel.GradeBand(
                        Grade.valueOf(row.getString("grade")), row.getBigDecimal("default_below")))
                .list();
    }
}
