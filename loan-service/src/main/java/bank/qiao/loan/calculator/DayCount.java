package bank.qiao.loan.calculator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** How days are counted and how many make a year (domain rule 5). Every convention is additive over adjoining periods. */
public enum DayCount {
    ACT_365(365),
    ACT_360(360),
    /** 30E/360: the 31st counts as the 30th at both ends, so that adjoining periods add up. */
    THIRTY_360(360),
    /** ISDA: the days of a leap year are divided by 366, all others by 365. */
    ACT_ACT(365);

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final int daysInYear;

    DayCount(int daysInYear) {
        this.daysInYear = daysInYear;
    }

    /** By how many days a daily rate becomes a yearly one; 365 for {@link #ACT_ACT}, where years differ. */
    public int daysInYear() {
        return daysInYear;
    }

    /** The days from {@code from} (included) to {@code to} (not included); zero for the same day. */
    public long days(LocalDate from, LocalDate to) {
        return switch (this) {
            case ACT_365, ACT_360, ACT_ACT -> ChronoUnit.DAYS.between(from, to);
            case THIRTY_360 -> thirtyDayMonths(to) - thirtyDayMonths(from);
        };
    }

    /** The part of a year between the dates, to 34 digits. */
    public BigDecimal yearFraction(LocalDate from, LocalDate to) {
        return switch (this) {
            case ACT_365, ACT_360, THIRTY_360 ->
                BigDecimal.valueOf(days(from, to)).divide(BigDecimal.valueOf(daysInYear), PRECISION);
            case ACT_ACT -> actualYears(from, to);
        };
    }

    private static BigDecimal actualYears(LocalDate from, LocalDate to) {
        BigDecimal years = BigDecimal.ZERO;
        LocalDate start = from;
        while (start.isBefore(to)) {
            LocalDate newYear = LocalDate.of(start.getYear() + 1, 1, 1);
            LocalDate end = newYear.isBefore(to) ? newYear : to;
            long days = ChronoUnit.DAYS.between(start, end);
            years = years.add(BigDecimal.valueOf(days)
                    .divide(BigDecimal.valueOf(Year.of(start.getYear()).length()), PRECISION));
            start = end;
        }
        return years;
    }

    private static long thirtyDayMonths(LocalDate date) {
        return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
    }
}
