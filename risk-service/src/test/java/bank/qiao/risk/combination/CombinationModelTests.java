package bank.qiao.risk.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bank.qiao.risk.sources.Absence;
import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationModelTests {

    @Test
    void theLogOddsOfAllSourcesAddUpByTheirWeight() {
        Combination.Graded graded = graded(evidence("2.0"));
        assertThat(graded.logOdds()).isEqualByComparingTo("2.0");
        assertThat(graded.probabilityOfDefault()).isEqualByComparingTo("0.119203");
        assertThat(graded.parts()).hasSize(4).noneMatch(Combination.Part::substituted);
    }

    @Test
    void eachWayToBeMissingHasItsOwnRule() {
        Map<Source, Evidence> noFile = evidence("2.0");
        noFile.put(Source.PBOC_BUREAU, new Evidence.Missing(Absence.NO_FILE));
        assertThat(graded(noFile).logOdds()).isEqualByComparingTo("1.5");

        Map<Source, Evidence> down = evidence("2.0");
        down.put(Source.QQ_SOCIAL, new Evidence.Missing(Absence.SOURCE_DOWN));
        Combination.Graded withoutQq = graded(down);
        assertThat(withoutQq.logOdds()).isEqualByComparingTo("1.9");
        assertThat(withoutQq.parts())
                .filteredOn(Combination.Part::substituted)
                .singleElement()
                .extracting(Combination.Part::source)
                .isEqualTo(Source.QQ_SOCIAL);

        Map<Source, Evidence> unwilling = evidence("2.0");
        unwilling.put(Source.PBOC_BUREAU, new Evidence.Missing(Absence.NO_CONSENT));
        assertThat(TestModels.combination().combine(unwilling))
                .isEqualTo(new Combination.Refused(Source.PBOC_BUREAU, "NO_CONSENT"));
        assertThat(TestModels.combination().refusesWithout(Source.PBOC_BUREAU, Absence.NO_CONSENT))
                .isTrue();
        assertThat(TestModels.combination().refusesWithout(Source.PBOC_BUREAU, Absence.NO_FILE))
                .isFalse();
    }

    @Test
    void aRefusingSourceIsEnoughToKnowTheOutcome() {
        assertThat(TestModels.combination()
                        .combine(Map.of(Source.PBOC_BUREAU, new Evidence.Missing(Absence.NO_CONSENT))))
                .isInstanceOf(Combination.Refused.class);
        assertThatThrownBy(() -> TestModels.combination()
                        .combine(Map.of(Source.PBOC_BUREAU, new Evidence.Missing(Absence.NO_FILE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSafestGetGradeAAndTheRiskiestGradeG() {
        assertThat(graded(evidence("9")).grade()).isEqualTo(Grade.A);
        assertThat(graded(evidence("3")).grade()).isEqualTo(Grade.D);
        assertThat(graded(evidence("-9")).grade()).isEqualTo(Grade.G);
        // So unlikely to be good that the probability rounds to 1.
        assertThat(graded(evidence("-30")).probabilityOfDefault()).isEqualByComparingTo("1");
        assertThat(graded(evidence("-30")).grade()).isEqualTo(Grade.G);
    }

    @Test
    void aModelWithoutARuleOrWithGradesOutOfOrderIsRefused() {
        CombinationModel good = TestModels.combination();
        assertThatThrownBy(() -> new CombinationModel(
                        "x", good.effectiveFrom(), null, "nobody", BigDecimal.ZERO, Map.of(), good.grades()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CombinationModel(
                        "x",
                        good.effectiveFrom(),
                        null,
                        "nobody",
                        BigDecimal.ZERO,
                        good.terms(),
                        List.copyOf(good.grades().reversed())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Combination.Graded graded(Map<Source, Evidence> evidence) {
        Combination combination = TestModels.combination().combine(evidence);
        assertThat(combination).asInstanceOf(type(Combination.Graded.class)).isNotNull();
        return (Combination.Graded) combination;
    }

    private static Map<Source, Evidence> evidence(String logOdds) {
        Map<Source, Evidence> evidence = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            evidence.put(source, new Evidence.Scored(new BigDecimal(logOdds)));
        }
        return evidence;
    }
}
