package bank.qiao.risk.scorecards;

import bank.qiao.risk.sources.Features;
import bank.qiao.risk.sources.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a source's scorecard. Never changed once in force: a correction is a new version, so that an old
 * decision can be replayed.
 *
 * @param effectiveFrom first day in force
 * @param effectiveTo first day no longer in force; null while open
 * @param trainingPopulation whom the weights were learned from
 * @param basePoints what everybody starts with: the odds of the training population on the scale
 */
public record Scorecard(
        Source source,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String trainingPopulation,
        Scaling scaling,
        int basePoints,
        List<Attribute> attributes) {

    public Scorecard {
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("a scorecard has at least one attribute");
        }
    }

    /** Adds up the points of the bins that the person falls into, inside 300 to 850. */
    public Score score(Features features) {
        int sum = basePoints;
        List<AttributeScore> parts = new ArrayList<>();
        for (Attribute attribute : attributes) {
            Bin bin = attribute.binOf(features);
            sum = Math.addExact(sum, bin.points());
            parts.add(new AttributeScore(
                    attribute.feature(),
                    bin.values().label(),
                    bin.points(),
                    attribute.mostPoints() - bin.points(),
                    attribute.reasonCode()));
        }
        int points = scaling.bounded(sum);
        return new Score(source, version, points, scaling.logOdds(points), parts);
    }
}
