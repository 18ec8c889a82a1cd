package bank.qiao.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class QuantityProperties {

    @Property
    void whatIsWrittenReadsBackAsTheSameQuantity(@ForAll @LongRange(min = 0) long hundredths) {
        Quantity quantity = new Quantity(hundredths);
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void theUnitsBoughtNeverCostMoreThanWasPaidAndOneHundredthMoreWould(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_00L) long fen,
            @ForAll @BigRange(min = "0.1", max = "1000") @Scale(4) BigDecimal nav) {
        Money paid = Money.ofFen(fen);
        Quantity bought = Quantity.bought(paid, nav);
        assertThat(bought.units().multiply(nav)).isLessThanOrEqualTo(paid.yuan());
        BigDecimal more = bought.plus(new Quantity(1)).units().multiply(nav);
        assertThat(more).isGreaterThan(paid.yuan());
    }

    @Property
    void buyingAndSellingAtTheSamePriceNeverGains(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_00L) long fen,
            @ForAll @BigRange(min = "0.1", max = "1000") @Scale(4) BigDecimal nav) {
        Money paid = Money.ofFen(fen);
        assertThat(Quantity.bought(paid, nav).worth(nav)).isLessThanOrEqualTo(paid);
    }

    @Property
    void addingAndTakingAwayAreExactOrRefused(
            @ForAll @LongRange(min = 0) long left, @ForAll @LongRange(min = 0) long right) {
        Quantity a = new Quantity(left);
        Quantity b = new Quantity(right);
        if (left > Long.MAX_VALUE - right) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> a.plus(b));
        } else {
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b)).isGreaterThanOrEqualTo(a);
        }
    }

    @Example
    void anythingButAtMostTwoDecimalsIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.parse("1.001"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse("one"));
        assertThat(Quantity.parse("1.5")).hasToString("1.50");
    }
}
