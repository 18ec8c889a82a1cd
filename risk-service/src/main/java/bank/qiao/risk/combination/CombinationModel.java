package bank.qiao.risk.combination;

import bank.qiao.risk.sources.Absence;
import bank.qiao.risk.sources.Source;
import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the stacking: a logistic regression over the sources' log-odds. Has a rule for every source and every
 * way it can be missing; grade bands run from best to worst and end at probability 1.
 *
 * @param effectiveTo first day no longer in force; null while open
 */
public record CombinationModel(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String trainingPopulation,
        BigDecimal intercept,
        Map<Source, Term> terms,
        List<GradeBand> grades) {

    /** Enough that the six decimals shown are exact. */
    private static final MathContext PRECISION = new MathContext(30, RoundingMode.HALF_EVEN);

    /** @param coefficient never negative: a better score never makes a person worse */
    public record Term(BigDecimal coefficient, Map<Absence, MissingRule> whenMissing) {
        public Term {
            whenMissing = Map.copyOf(whenMissing);
        }
    }

    /** A grade takes probabilities of default below {@code below} that no better grade takes. */
    public record GradeBand(Grade grade, BigDecimal below) {}

    public CombinationModel {
        terms = Map.copyOf(terms);
        grades = List.copyOf(grades);
        for (Source source : Source.values()) {
            Term term = terms.get(source);
            if (term == null || term.coefficient().signum() < 0) {
                throw new IllegalArgumentException(source + ": every source has a coefficient, none is negative");
            }
            if (term.whenMissing().size() != Absence.values().length) {
                throw new IllegalArgumentException(source + ": every way to be missing has a rule");
            }
        }
        requireOrderedGrades(grades);
    }

    /**
     * @param evidence one entry for every source; fewer only when one of them is missing in a way that refuses
     */
    public Combination combine(Map<Source, Evidence> evidence) {
        BigDecimal sum = intercept;
        List<Combination.Part> parts = new ArrayList<>();
        for (Map.Entry<Source, Evidence> entry : new EnumMap<>(evidence).entrySet()) {
            Source source = entry.getKey();
            Term term = term(source);
            Combination.Part part;
            switch (entry.getValue()) {
                case Evidence.Scored(BigDecimal logOdds) ->
                    part = new Combination.Part(source, logOdds, term.coefficient(), false);
                case Evidence.Missing(Absence why) -> {
                    switch (rule(term, why)) {
                        case MissingRule.Substitute(BigDecimal logOdds) ->
                            part = new Combination.Part(source, logOdds, term.coefficient(), true);
                        case MissingRule.Refuse(String reasonCode) -> {
                            return new Combination.Refused(source, reasonCode);
                        }
                    }
                }
            }
            sum = sum.add(part.logOdds().multiply(part.coefficient()));
            parts.add(part);
        }
        if (parts.size() != Source.values().length) {
            throw new IllegalArgumentException("every source is either scored or missing");
        }
        BigDecimal logOdds = sum.setScale(6, RoundingMode.HALF_EVEN);
        BigDecimal probability = probabilityOfBad(logOdds);
        return new Combination.Graded(logOdds, probability, gradeOf(probability), parts);
    }

    /** How much a source counts, to weigh the points lost in it against those lost elsewhere. */
    public BigDecimal coefficient(Source source) {
        return term(source).coefficient();
    }

    /** Whether nothing is lent when this source is missing in this way, whatever the others say. */
    public boolean refusesWithout(Source source, Absence why) {
        return rule(term(source), why) instanceof MissingRule.Refuse;
    }

    private Term term(Source source) {
        Term term = terms.get(source);
        if (term == null) {
            throw new IllegalArgumentException("no term for " + source);
        }
        return term;
    }

    private static MissingRule rule(Term term, Absence why) {
        MissingRule rule = term.whenMissing().get(why);
        if (rule == null) {
            throw new IllegalArgumentException("no rule for " + why);
        }
        return rule;
    }

    private static BigDecimal probabilityOfBad(BigDecimal logOdds) {
        BigDecimal odds = BigDecimalMath.exp(logOdds, PRECISION);
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(odds), PRECISION).setScale(6, RoundingMode.HALF_EVEN);
    }

    private Grade gradeOf(BigDecimal probability) {
        return grades.stream()
                .filter(band -> probability.compareTo(band.below()) < 0)
                .findFirst()
                .orElse(grades.getLast())
                .grade();
    }

    private static void requireOrderedGrades(List<GradeBand> grades) {
        BigDecimal last = BigDecimal.ZERO;
        for (int i = 0; i < grades.size(); i++) {
            GradeBand band = grades.get(i);
            if (band.grade().ordinal() != i || band.below().compareTo(last) <= 0) {
                throw new IllegalArgumentException("grades run from A on with rising probabilities");
            }
            last = band.below();
        }
        if (grades.size() != Grade.values().length || last.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("grades run from A to G and end at probability 1");
        }
    }
}
