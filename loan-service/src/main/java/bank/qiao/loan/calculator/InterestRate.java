package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * An interest rate as it was agreed, by the day or by the year, with its day count. A daily rate is charged for each
 * day as it stands, so that it never changes with the length of the year.
 */
public record InterestRate(Rate rate, Period period, DayCount dayCount) {

    /** What the rate is for. */
    public enum Period {
        DAY,
        YEAR
    }

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int DAILY_DECIMALS = 10;

    public static InterestRate daily(Rate rate, DayCount dayCount) {
        return new InterestRate(rate, Period.DAY, dayCount);
    }

    public static InterestRate annual(Rate rate, DayCount dayCount) {
        return new InterestRate(rate, Period.YEAR, dayCount);
    }

    /** The daily rate to show; a yearly one is divided by the days of the year and rounded to 10 decimals. */
    public Rate dailyRate() {
        return switch (period) {
            case DAY -> rate;
            case YEAR ->
                new Rate(rate.value()
                        .divide(BigDecimal.valueOf(dayCount.daysInYear()), DAILY_DECIMALS, RoundingMode.HALF_EVEN));
        };
    }

    /** The yearly rate by simple interest (APR), exact. */
    public Rate apr() {
        return switch (period) {
            case DAY -> rate.times(dayCount.daysInYear());
            case YEAR -> rate;
        };
    }

    /** The same agreement at {@code multiple} times the rate, for penalty interest. */
    public InterestRate times(BigDecimal multiple) {
        return new InterestRate(new Rate(rate.value().multiply(multiple)), period, dayCount);
    }

    /** The interest on one yuan from {@code from} (included) to {@code to} (not included), unrounded. */
    public BigDecimal factor(LocalDate from, LocalDate to) {
        return switch (period) {
            case DAY -> rate.value().multiply(BigDecimal.valueOf(dayCount.days(from, to)));
            case YEAR -> rate.value().multiply(dayCount.yearFraction(from, to), PRECISION);
        };
    }

    /** The interest on {@code principal} between the dates. This is the one place where interest is rounded: half even. */
    public Money interest(Money principal, LocalDate from, LocalDate to) {
        return Money.round(principal.yuan().multiply(factor(from, to)), RoundingMode.HALF_EVEN);
    }
}
