package bank.qiao.risk.combination;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class CombinationProperties {

    @Property
    void aBetterScoreNeverRaisesTheProbabilityOfDefaultNorWorsensTheGrade(
            @ForAll @BigRange(min = "-12", max = "12") @Scale(6) BigDecimal bureau,
            @ForAll @BigRange(min = "-12", max = "12") @Scale(6) BigDecimal others,
            @ForAll @BigRange(min = "0", max = "6") @Scale(6) BigDecimal better,
            @ForAll Source improved) {
        Map<Source, Evidence> evidence = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            evidence.put(source, new Evidence.Scored(source == Source.PBOC_BUREAU ? bureau : others));
        }
        Combination.Graded before = graded(evidence);
        evidence.put(improved, new Evidence.Scored((improved == Source.PBOC_BUREAU ? bureau : others).add(better)));
        Combination.Graded after = graded(evidence);
        assertThat(after.probabilityOfDefault()).isLessThanOrEqualTo(before.probabilityOfDefault());
        assertThat(after.grade().compareTo(before.grade())).isLessThanOrEqualTo(0);
        assertThat(after.probabilityOfDefault()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static Combination.Graded graded(Map<Source, Evidence> evidence) {
        return (Combination.Graded) TestModels.combination().combine(evidence);
    }
}
