package bank.qiao.outside.fundhouse;

import bank.qiao.outside.wire.Digests;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fund, whose NAV of any day follows from its code and the date alone; the rule is in README.md.
 *
 * @param termDays how long the money stays, for a fixed term
 */
record Fund(
        String code,
        String name,
        Kind kind,
        String riskLevel,
        String currency,
        @Nullable Integer termDays,
        int managementFeeBasisPoints) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int WEEK = 7;
    private static final int DAYS_IN_A_YEAR = 365;

    /** What it invests in, and so how its NAV moves. */
    enum Kind {
        MONEY_MARKET,
        FIXED_TERM,
        BOND,
        INDEX
    }

    /** Yuan per unit, four decimals. */
    BigDecimal nav(LocalDate date) {
        long days = Math.max(0, ChronoUnit.DAYS.between(FIRST_DAY, date));
        long tenThousandths = 10_000
                + switch (kind) {
                    case MONEY_MARKET -> 0;
                    case FIXED_TERM -> days;
                    case BOND -> days + noise(date, -5, 5);
                    case INDEX -> 2 * days + wave(days) + noise(date, -150, 150);
                };
        return BigDecimal.valueOf(tenThousandths, 4);
    }

    /** Yuan of income per 10,000 units on that day, four decimals; money-market funds only. */
    @JsonIgnore
    Optional<BigDecimal> incomePer10000(LocalDate date) {
        return kind == Kind.MONEY_MARKET
                ? Optional.of(BigDecimal.valueOf(4_500 + noise(date, 0, 1_000), 4))
                : Optional.empty();
    }

    /** The year's simple yield at the pace of the last seven days, six decimals; money-market funds only. */
    @JsonIgnore
    Optional<BigDecimal> sevenDayYield(LocalDate date) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < WEEK; i++) {
            Optional<BigDecimal> income = incomePer10000(date.minusDays(i));
            if (income.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(income.get());
        }
        return Optional.of(sum.multiply(BigDecimal.valueOf(DAYS_IN_A_YEAR))
                .divide(BigDecimal.valueOf(WEEK * 10_000L), 6, RoundingMode.HALF_UP));
    }

    private long noise(LocalDate date, long lowest, long highest) {
        return Digests.draw(code + "|" + date, lowest, highest);
    }

    /** A triangle of period 365, from 0 up to 1,500, down to -1,500 and back. */
    private static long wave(long days) {
        long phase = days % DAYS_IN_A_YEAR * 4;
        long climbed = phase <= DAYS_IN_A_YEAR
                ? phase
                : phase <= 3 * DAYS_IN_A_YEAR ? 2 * DAYS_IN_A_YEAR - phase : phase - 4 * DAYS_IN_A_YEAR;
        return climbed * 1_500 / DAYS_IN_A_YEAR;
    }
}
