package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class UnitsAndCashProperties {

    @Property
    void whatUnitsAreWorthAndTheRemainderAddUpToTheAmount(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long fen,
            @ForAll @BigRange(min = "0.0100", max = "99.9999") @Scale(4) BigDecimal nav) {
        Money amount = Money.ofFen(fen);
        Quantity units = Quantity.bought(amount, nav);
        Money worth = units.worth(nav);
        Money remainder = amount.minus(worth);

        assertThat(remainder.isNegative()).isFalse();
        assertThat(worth.plus(remainder)).isEqualTo(amount);
    }

    @Property
    void theRemainderIsTooLittleForAnotherHundredthOfAUnit(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long fen,
            @ForAll @BigRange(min = "0.0100", max = "99.9999") @Scale(4) BigDecimal nav) {
        Money amount = Money.ofFen(fen);
        Quantity oneMore = Quantity.bought(amount, nav).plus(new Quantity(1));

        assertThat(oneMore.units().multiply(nav)).isGreaterThan(amount.yuan());
    }

    @Property
    void atOneYuanAUnitNothingRemains(@ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long fen) {
        Quantity units = Quantity.bought(Money.ofFen(fen), BigDecimal.ONE);

        assertThat(units.worth(BigDecimal.ONE)).isEqualTo(Money.ofFen(fen));
    }
}
