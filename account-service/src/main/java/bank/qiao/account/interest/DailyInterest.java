package bank.qiao.account.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The arithmetic of deposit interest: products of balance and rate are added up exactly and rounded once. */
final class DailyInterest {

    /** Domain rule 2: a year of deposit interest has 360 days. */
    static final int DAYS_IN_YEAR = 360;

    private DailyInterest() {}

    /**
     * What the days of a settlement come to.
     *
     * @param products the sum of balance in fen × annual rate over the days
     * @return in fen, half a fen rounded up
     */
    static long settle(BigDecimal products) {
        return products.divide(BigDecimal.valueOf(DAYS_IN_YEAR), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
