package bank.qiao.wealth.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyMarketIncomeProperties {

    /** 10^10 hundredths-times-ten-thousandths are a yuan. */
    private static final int SCALE = 10;

    @Property
    void whatIsPaidAndCarriedOverAnyNumberOfDaysIsExactlyWhatWasEarned(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long hundredths,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 30_000) Integer> incomes) {
        Quantity units = new Quantity(hundredths);
        BigDecimal earned = BigDecimal.ZERO;
        Money paid = Money.ZERO;
        long carry = 0;
        for (int income : incomes) {
            BigDecimal perTenThousand = BigDecimal.valueOf(income, 4);
            earned = earned.add(units.units().multiply(perTenThousand).movePointLeft(4));
            MoneyMarketIncome day = MoneyMarketIncome.of(units, perTenThousand, carry);
            paid = paid.plus(day.paid());
            carry = day.carry();
        }

        assertThat(paid.yuan().add(BigDecimal.valueOf(carry, SCALE))).isEqualByComparingTo(earned);
        assertThat(carry).isBetween(0L, MoneyMarketIncome.CARRIES_IN_A_FEN - 1);
    }

    @Example
    void tenThousandUnitsEarnThePublishedIncomeInWholeFen() {
        var income = MoneyMarketIncome.of(Quantity.parse("10000.00"), new BigDecimal("0.4567"), 0);

        assertThat(income.paid()).isEqualTo(Money.parse("0.45", "CNY"));
        assertThat(income.units()).isEqualTo(Quantity.parse("0.45"));
        assertThat(income.carry()).isEqualTo(67_000_000L);
    }

    @Example
    void theCarryOfTheDayBeforeMakesAFenWhenItIsEnough() {
        var income = MoneyMarketIncome.of(Quantity.parse("10000.00"), new BigDecimal("0.4567"), 67_000_000L);

        assertThat(income.paid()).isEqualTo(Money.parse("0.46", "CNY"));
        assertThat(income.carry()).isEqualTo(34_000_000L);
    }

    @Example
    void anIncomeOfMoreThanFourDecimalsIsNoPublishedOne() {
        assertThatThrownBy(() -> MoneyMarketIncome.of(Quantity.parse("1.00"), new BigDecimal("0.45678"), 0))
                .isInstanceOf(ArithmeticException.class);
    }
}
