package bank.qiao.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class RateProperties {

    @Property
    void whatIsWrittenReadsBackAsTheSameRateWithoutExponent(
            @ForAll @BigRange(min = "0", max = "10") @Scale(12) BigDecimal value) {
        Rate rate = new Rate(value);
        assertThat(Rate.of(rate.toString())).isEqualTo(rate);
        assertThat(rate.toString()).doesNotContain("E");
    }

    @Property
    void trailingZerosMakeNoDifference(@ForAll @BigRange(min = "0", max = "10") @Scale(6) BigDecimal value) {
        assertThat(new Rate(value.setScale(12))).isEqualTo(new Rate(value));
    }

    @Property
    void aYearlyRateIsTheDailyOneTimesTheDays(
            @ForAll @BigRange(min = "0", max = "0.01") @Scale(8) BigDecimal daily,
            @ForAll @IntRange(min = 1, max = 366) int days) {
        Rate rate = new Rate(daily);
        assertThat(rate.times(days).value()).isEqualByComparingTo(daily.multiply(BigDecimal.valueOf(days)));
        assertThat(rate.times(days + 1).isAbove(rate.times(days))).isEqualTo(daily.signum() > 0);
    }

    @Example
    void aRateIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of("-0.0001"));
        assertThat(Rate.of("0.000")).isEqualTo(Rate.of("0"));
    }
}
