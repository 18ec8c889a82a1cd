package bank.qiao.risk.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.money.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VelocityRuleTests {

    @Test
    void whatTheCheckerReadsIsWhatIsSet() {
        VelocityRule number = new VelocityRule(Duration.ofMinutes(10), 5, null);
        VelocityRule both = new VelocityRule(Duration.ofHours(24), 20, Money.ofYuan(100_000));
        assertThat(number.toLine()).isEqualTo("PT10M 5 -");
        assertThat(both.toLine()).isEqualTo("PT24H 20 100000.00");
        assertThat(VelocityRule.ofLine(number.toLine())).isEqualTo(number);
        assertThat(VelocityRule.ofLine(both.toLine())).isEqualTo(both);
    }

    @Test
    void aRuleThatLetsNothingOutIsNone() {
        Duration window = Duration.ofMinutes(10);
        assertThatThrownBy(() -> new VelocityRule(Duration.ofMillis(1_500), 1, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VelocityRule(Duration.ZERO, 1, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VelocityRule(window, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VelocityRule(window, 1, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
