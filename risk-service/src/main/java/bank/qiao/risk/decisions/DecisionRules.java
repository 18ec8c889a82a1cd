package bank.qiao.risk.decisions;

import bank.qiao.money.Money;
import bank.qiao.risk.combination.Combination;
import bank.qiao.risk.combination.Evidence;
import bank.qiao.risk.policy.Facts;
import bank.qiao.risk.policy.Verdict;
import bank.qiao.risk.scorecards.AttributeScore;
import bank.qiao.risk.scorecards.Score;
import bank.qiao.risk.scorecards.Scorecard;
import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From inputs and models to outputs: no time, no I/O, no chance. A new decision and a replay go through the same code.
 */
final class DecisionRules {

    /** What an applicant is told at most (domain rule 6). */
    private static final int MOST_REASONS = 4;

    private DecisionRules() {}

    static DecisionDocument decide(DecisionDocument.Inputs inputs, Models models) {
        Map<Source, Score> scores = scores(inputs, models);
        Combination combination = combine(inputs, scores, models);
        Facts facts = ApplicantFacts.of(inputs);
        Verdict verdict = models.champion().evaluate(facts, combination);
        TreeMap<String, DecisionDocument.VerdictOutput> challengers = new TreeMap<>();
        models.challengers()
                .forEach(policy -> challengers.put(policy.version(), output(policy.evaluate(facts, combination))));
        return new DecisionDocument(
                DecisionDocument.FORMAT,
                inputs,
                models.versions(),
                new DecisionDocument.Outputs(
                        scores.values().stream().map(DecisionRules::output).toList(),
                        output(combination),
                        output(verdict),
                        reasons(verdict, combination, scores, models),
                        challengers));
    }

    private static Map<Source, Score> scores(DecisionDocument.Inputs inputs, Models models) {
        Map<Source, Score> scores = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            Optional.ofNullable(inputs.sources().get(source.name()))
                    .flatMap(DecisionDocument.SourceInput::found)
                    .ifPresent(
                            features -> scores.put(source, card(models, source).score(features)));
        }
        return scores;
    }

    private static Scorecard card(Models models, Source source) {
        return Optional.ofNullable(models.scorecards().get(source))
                .orElseThrow(() -> new IllegalStateException("no scorecard of " + source));
    }

    private static Combination combine(DecisionDocument.Inputs inputs, Map<Source, Score> scores, Models models) {
        if (inputs.sources().isEmpty()) {
            return new Combination.Skipped();
        }
        Map<Source, Evidence> evidence = new EnumMap<>(Source.class);
        inputs.sources().forEach((name, input) -> {
            Source source = Source.valueOf(name);
            Score score = scores.get(source);
            if (score != null) {
                evidence.put(source, new Evidence.Scored(score.logOdds()));
            } else if (input.absence() != null) {
                evidence.put(source, new Evidence.Missing(input.absence()));
            }
        });
        return models.combination().combine(evidence);
    }

    /**
     * The policy's own reasons first. Where the score mattered, then the attributes that cost most, weighed by how much
     * their source counts.
     */
    private static List<String> reasons(
            Verdict verdict, Combination combination, Map<Source, Score> scores, Models models) {
        List<String> reasons = new ArrayList<>(verdict.reasonCodes());
        if (combination instanceof Combination.Graded && !verdict.caps().isEmpty()) {
            reasons.addAll(costliestAttributes(scores, models));
        }
        return reasons.stream().distinct().limit(MOST_REASONS).toList();
    }

    private static List<String> costliestAttributes(Map<Source, Score> scores, Models models) {
        record Loss(String reasonCode, BigDecimal weight) {}
        List<Loss> losses = new ArrayList<>();
        scores.forEach((source, score) -> {
            BigDecimal coefficient = models.combination().coefficient(source);
            for (AttributeScore part : score.parts()) {
                if (part.pointsLost() > 0) {
                    losses.add(
                            new Loss(part.reasonCode(), coefficient.multiply(BigDecimal.valueOf(part.pointsLost()))));
                }
            }
        });
        return losses.stream()
                .sorted(Comparator.comparing(Loss::weight).reversed().thenComparing(Loss::reasonCode))
                .map(Loss::reasonCode)
                .toList();
    }

    private static DecisionDocument.ScoreOutput output(Score score) {
        return new DecisionDocument.ScoreOutput(
                score.source().name(),
                score.points(),
                score.logOdds().toPlainString(),
                score.parts().stream()
                        .map(part -> new DecisionDocument.AttributeOutput(
                                part.feature(), part.bin(), part.points(), part.pointsLost()))
                        .toList());
    }

    private static DecisionDocument.CombinationOutput output(Combination combination) {
        return switch (combination) {
            case Combination.Graded graded ->
                new DecisionDocument.CombinationOutput(
                        "GRADED",
                        graded.logOdds().toPlainString(),
                        graded.probabilityOfDefault().toPlainString(),
                        graded.grade().name(),
                        graded.parts().stream().map(DecisionRules::output).toList(),
                        null,
                        null);
            case Combination.Refused refused ->
                new DecisionDocument.CombinationOutput(
                        "REFUSED", null, null, null, List.of(), refused.source().name(), refused.reasonCode());
            case Combination.Skipped _ ->
                new DecisionDocument.CombinationOutput("SKIPPED", null, null, null, List.of(), null, null);
        };
    }

    private static DecisionDocument.PartOutput output(Combination.Part part) {
        return new DecisionDocument.PartOutput(
                part.source().name(),
                part.logOdds().toPlainString(),
                part.coefficient().toPlainString(),
                part.substituted());
    }

    private static DecisionDocument.VerdictOutput output(Verdict verdict) {
        return new DecisionDocument.VerdictOutput(
                verdict.approved() ? "APPROVED" : "DECLINED",
                Optional.ofNullable(verdict.limit()).map(Money::fen).orElse(null),
                Optional.ofNullable(verdict.dailyRate()).map(Object::toString).orElse(null),
                verdict.reasonCodes(),
                verdict.caps().stream()
                        .map(cap -> new DecisionDocument.CapOutput(
                                cap.rule().name(), cap.atMost().fen()))
                        .toList());
    }
}
