package bank.qiao.account.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DailyInterestProperties {

    private static BigDecimal product(long balance, int rate) {
        return BigDecimal.valueOf(balance).multiply(BigDecimal.valueOf(rate, 5));
    }

    @Property
    void interestIsRoundedOnceAndNeverOffByMoreThanHalfAFen(
            @ForAll @Size(min = 1, max = 92) List<@LongRange(min = 0, max = 1_000_000_000_00L) Long> balances,
            @ForAll @IntRange(max = 10_000) int rate) {
        BigDecimal products =
                balances.stream().map(balance -> product(balance, rate)).reduce(BigDecimal.ZERO, BigDecimal::add);
        long settled = DailyInterest.settle(products);
        BigDecimal off = BigDecimal.valueOf(settled)
                .multiply(BigDecimal.valueOf(DailyInterest.DAYS_IN_YEAR))
                .subtract(products)
                .abs();
        assertThat(off).isLessThanOrEqualTo(BigDecimal.valueOf(DailyInterest.DAYS_IN_YEAR / 2));
    }

    @Property
    void theOrderOfTheDaysAndAnEmptyDayChangeNothing(
            @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 1_000_000_00L) Long> balances,
            @ForAll @IntRange(max = 1_000) int rate) {
        BigDecimal there =
                balances.stream().map(balance -> product(balance, rate)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal back = balances.reversed().stream()
                .map(balance -> product(balance, rate))
                .reduce(product(0, rate), BigDecimal::add);
        assertThat(DailyInterest.settle(back)).isEqualTo(DailyInterest.settle(there));
    }

    @Property
    void moreMoneyNeverEarnsLess(
            @ForAll @LongRange(min = 0, max = 1_000_000_00L) long balance,
            @ForAll @LongRange(min = 0, max = 1_000_000_00L) long more,
            @ForAll @IntRange(max = 1_000) int rate) {
        assertThat(DailyInterest.settle(product(balance + more, rate)))
                .isGreaterThanOrEqualTo(DailyInterest.settle(product(balance, rate)));
    }
}
