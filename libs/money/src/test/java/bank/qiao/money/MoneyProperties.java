package bank.qiao.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class MoneyProperties {

    private static final long LARGEST_WRITTEN = 999_999_999_999_999L;

    @Property
    void whatIsWrittenReadsBackAsTheSameAmount(
            @ForAll @LongRange(min = -LARGEST_WRITTEN, max = LARGEST_WRITTEN) long fen) {
        Money money = Money.ofFen(fen);
        assertThat(Money.parse(money.amount(), "CNY")).isEqualTo(money);
        assertThat(money.amount()).matches("-?(0|[1-9][0-9]*)\\.[0-9]{2}");
    }

    @Property
    void onlyTheFormOfTheContractIsRead(@ForAll @StringLength(max = 20) String text) {
        Assume.that(!text.matches("-?(0|[1-9][0-9]{0,12})\\.[0-9]{2}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, "CNY"));
    }

    @Example
    void formsThatLookLikeAmountsButAreNotAreRefused() {
        for (String text : List.of(
                "1",
                "1.0",
                "1.000",
                "01.00",
                "+1.00",
                "1,000.00",
                " 1.00",
                "1e3",
                ".50",
                "1.",
                "--1.00",
                "10000000000000.00",
                "１.00",
                "1.00\n",
                "")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Money.parse(text, "CNY"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("1.00", "USD"));
    }

    @Property
    void aSumIsExactOrRefused(@ForAll long left, @ForAll long right) {
        BigDecimal exact = BigDecimal.valueOf(left).add(BigDecimal.valueOf(right));
        if (fits(exact)) {
            assertThat(Money.ofFen(left).plus(Money.ofFen(right)).fen()).isEqualTo(exact.longValueExact());
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Money.ofFen(left).plus(Money.ofFen(right)));
        }
    }

    @Property
    void aDifferenceIsExactOrRefused(@ForAll long left, @ForAll long right) {
        BigDecimal exact = BigDecimal.valueOf(left).subtract(BigDecimal.valueOf(right));
        if (fits(exact)) {
            assertThat(Money.ofFen(left).minus(Money.ofFen(right)).fen()).isEqualTo(exact.longValueExact());
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Money.ofFen(left).minus(Money.ofFen(right)));
        }
    }

    @Property
    void theOrderOfASumDoesNotMatter(
            @ForAll @Size(max = 20) List<@LongRange(min = -LARGEST_WRITTEN, max = LARGEST_WRITTEN) Long> fen) {
        List<Money> amounts = fen.stream().map(Money::ofFen).toList();
        assertThat(Money.sum(amounts)).isEqualTo(Money.sum(amounts.reversed()));
        assertThat(Money.sum(amounts).minus(Money.sum(amounts)).isZero()).isTrue();
    }

    @Example
    void theSmallestAmountHasNoOpposite() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated());
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan(Long.MAX_VALUE));
    }

    @Property
    void minAndMaxAndTheSignsAgreeWithTheOrder(@ForAll long left, @ForAll long right) {
        Money a = Money.ofFen(left);
        Money b = Money.ofFen(right);
        assertThat(a.min(b).fen()).isEqualTo(Math.min(left, right));
        assertThat(a.max(b).fen()).isEqualTo(Math.max(left, right));
        assertThat(List.of(a.isNegative(), a.isZero(), a.isPositive())).containsOnlyOnce(true);
    }

    @Property
    void roundingIsAtMostHalfAFenAwayAndTiesGoToTheEvenFen(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal yuan) {
        Money rounded = Money.round(yuan, RoundingMode.HALF_EVEN);
        BigDecimal off = rounded.yuan().subtract(yuan).abs();
        assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.005"));
        if (off.compareTo(new BigDecimal("0.005")) == 0) {
            assertThat(rounded.fen() % 2).isZero();
        }
    }

    @Property
    void roundingDownNeverGivesMoreThanThereIs(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal yuan) {
        BigDecimal rounded = Money.round(yuan, RoundingMode.DOWN).yuan();
        assertThat(rounded).isLessThanOrEqualTo(yuan);
        assertThat(yuan.subtract(rounded)).isLessThan(new BigDecimal("0.01"));
    }

    @Example
    void currenciesDoNotMix() {
        Money dollars = new Money(100, Currency.getInstance("USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(100).plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(100).minus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofFen(100).compareTo(dollars));
        assertThat(dollars).hasToString("1.00 USD");
    }

    private static boolean fits(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }
}
