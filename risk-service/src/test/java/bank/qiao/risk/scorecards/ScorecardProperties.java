package bank.qiao.risk.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.risk.sources.Features;
import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScorecardProperties {

    private static final int BINS = 4;

    @Property
    void aBetterBinNeverLowersTheScore(
            @ForAll("cards") Scorecard card,
            @ForAll("answers") List<Integer> answers,
            @ForAll @IntRange(max = 2) int changed,
            @ForAll @IntRange(max = BINS) int other) {
        List<Integer> changedAnswers = new ArrayList<>(answers);
        changedAnswers.set(changed, other);
        Attribute attribute = card.attributes().get(changed);
        int before = attribute.binOf(features(answers)).points();
        int after = attribute.binOf(features(changedAnswers)).points();
        Score first = card.score(features(answers));
        Score second = card.score(features(changedAnswers));
        if (after >= before) {
            assertThat(second.points()).isGreaterThanOrEqualTo(first.points());
            assertThat(second.logOdds()).isGreaterThanOrEqualTo(first.logOdds());
        } else {
            assertThat(second.points()).isLessThanOrEqualTo(first.points());
        }
    }

    @Property
    void everyScoreIsOnTheScaleAndItsPointsLostAddUp(
            @ForAll("cards") Scorecard card, @ForAll("answers") List<Integer> answers) {
        Score score = card.score(features(answers));
        assertThat(score.points()).isBetween(Scaling.LOWEST, Scaling.HIGHEST);
        int best = card.basePoints()
                + card.attributes().stream().mapToInt(Attribute::mostPoints).sum();
        int lost = score.parts().stream().mapToInt(AttributeScore::pointsLost).sum();
        assertThat(card.scaling().bounded(best - lost)).isEqualTo(score.points());
        assertThat(score.parts())
                .allSatisfy(part -> assertThat(part.pointsLost()).isNotNegative());
    }

    @Provide
    Arbitrary<Scorecard> cards() {
        return Arbitraries.integers()
                .between(-200, 200)
                .list()
                .ofSize(3 * (BINS + 1))
                .map(ScorecardProperties::card);
    }

    /** A value from 0 to 3 falls into the bin of that number; {@value #BINS} stands for a missing value. */
    @Provide
    Arbitrary<List<Integer>> answers() {
        return Arbitraries.integers().between(0, BINS).list().ofSize(3);
    }

    private static Scorecard card(List<Integer> points) {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Bin> bins = new ArrayList<>();
            for (int bin = 0; bin < BINS; bin++) {
                bins.add(new Bin(
                        new Bin.Interval(
                                bin == 0 ? null : BigDecimal.valueOf(bin),
                                bin == BINS - 1 ? null : BigDecimal.valueOf(bin + 1)),
                        100,
                        5,
                        BigDecimal.ZERO,
                        points.get(i * (BINS + 1) + bin)));
            }
            bins.add(new Bin(new Bin.Missing(), 100, 5, BigDecimal.ZERO, points.get(i * (BINS + 1) + BINS)));
            attributes.add(new Attribute("feature" + i, "REASON_" + i, BigDecimal.ONE, bins));
        }
        return new Scorecard(
                Source.PBOC_BUREAU,
                "test",
                LocalDate.EPOCH,
                null,
                "nobody",
                new Scaling(600, BigDecimal.valueOf(20), 20),
                600,
                attributes);
    }

    private static Features features(List<Integer> answers) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) != BINS) {
                values.put("feature" + i, answers.get(i).toString());
            }
        }
        return Features.of(values);
    }
}
