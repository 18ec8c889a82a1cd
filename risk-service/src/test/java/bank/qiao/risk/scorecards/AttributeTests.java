package bank.qiao.risk.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.risk.sources.Features;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributeTests {

    private static final Bin MISSING = bin(new Bin.Missing(), -1);

    @Test
    void anIntervalTakesItsLowerEndAndLeavesItsUpperEndToTheNext() {
        Attribute age =
                attribute(bin(interval(null, 24), -10), bin(interval(24, 48), 0), bin(interval(48, null), 8), MISSING);
        assertThat(points(age, "23")).isEqualTo(-10);
        assertThat(points(age, "24")).isZero();
        assertThat(points(age, "47")).isZero();
        assertThat(points(age, "48")).isEqualTo(8);
        assertThat(age.binOf(Features.of(Map.of())).points()).isEqualTo(-1);
        assertThat(age.mostPoints()).isEqualTo(8);
    }

    @Test
    void aWordThatNoBinNamesGoesToTheBinForAllOthers() {
        Attribute overdue = attribute(bin(new Bin.Category("true"), -50), bin(new Bin.Category("*"), 5), MISSING);
        assertThat(points(overdue, "true")).isEqualTo(-50);
        assertThat(points(overdue, "false")).isEqualTo(5);
        assertThat(overdue.binOf(Features.of(Map.of())).values().label()).isEqualTo("MISSING");
    }

    @Test
    void binsThatLeaveAGapOverlapOrForgetTheMissingValueAreRefused() {
        assertRefused(bin(interval(null, 24), 0), bin(interval(25, null), 0), MISSING);
        assertRefused(bin(interval(null, 24), 0), bin(interval(23, null), 0), MISSING);
        assertRefused(bin(interval(0, 24), 0), bin(interval(24, null), 0), MISSING);
        assertRefused(bin(interval(null, 24), 0), bin(interval(24, 48), 0), MISSING);
        assertRefused(bin(interval(null, null), 0));
        assertRefused(bin(interval(null, null), 0), MISSING, MISSING);
        assertRefused(bin(new Bin.Category("true"), 0), MISSING);
        assertRefused(bin(new Bin.Category("*"), 0), bin(new Bin.Category("*"), 0), MISSING);
        assertRefused(bin(interval(null, null), 0), bin(new Bin.Category("*"), 0), MISSING);
        assertRefused(MISSING);
    }

    private static void assertRefused(Bin... bins) {
        assertThatThrownBy(() -> attribute(bins)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int points(Attribute attribute, String value) {
        return attribute.binOf(Features.of(Map.of("feature", value))).points();
    }

    private static Attribute attribute(Bin... bins) {
        return new Attribute("feature", "REASON", BigDecimal.ONE, List.of(bins));
    }

    private static Bin bin(Bin.Values values, int points) {
        return new Bin(values, 100, 5, BigDecimal.ZERO, points);
    }

    private static Bin.Interval interval(@Nullable Integer from, @Nullable Integer to) {
        return new Bin.Interval(
                from == null ? null : BigDecimal.valueOf(from), to == null ? null : BigDecimal.valueOf(to));
    }
}
