package bank.qiao.risk.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScalingTests {

    private static final Scaling SCALING = new Scaling(600, new BigDecimal("20"), 20);

    @Test
    void theBaseScoreStandsForTheBaseOdds() {
        assertThat(SCALING.logOdds(600)).isEqualByComparingTo("2.995732");
        assertThat(SCALING.scoreOf(100_000, 5_000)).isEqualTo(600);
    }

    @Test
    void twentyPointsMoreDoubleTheOdds() {
        assertThat(SCALING.logOdds(620).subtract(SCALING.logOdds(600))).isEqualByComparingTo("0.693147");
        assertThat(SCALING.scoreOf(40, 1)).isEqualTo(620);
        assertThat(SCALING.scoreOf(10, 1)).isEqualTo(580);
    }

    @Test
    void aBinWithTheAverageMixHasNoWeight() {
        assertThat(Scaling.weightOfEvidence(2_000, 100, 100_000, 5_000)).isEqualByComparingTo("0");
        assertThat(Scaling.weightOfEvidence(4_000, 100, 100_000, 5_000)).isEqualByComparingTo("0.693147");
        assertThat(SCALING.points(new BigDecimal("0.693147"))).isEqualTo(20);
    }

    @Test
    void scoresStayBetween300And850() {
        assertThat(SCALING.bounded(12)).isEqualTo(300);
        assertThat(SCALING.bounded(1_000)).isEqualTo(850);
        assertThat(SCALING.bounded(700)).isEqualTo(700);
    }

    @Test
    void aScaleOutsideItsBoundsIsRefused() {
        assertThatThrownBy(() -> new Scaling(299, BigDecimal.TEN, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaling(600, BigDecimal.ZERO, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaling(600, BigDecimal.TEN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
