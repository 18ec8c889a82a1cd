package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;

/**
 * A day's income of a money-market holding (domain rule 7): units times the income per 10,000 units. Whole fen are
 * paid, in units of 1 yuan; the part of a fen that is left is carried into the next day, so that nothing is lost or
 * made by rounding.
 *
 * @param paid whole fen, not negative
 * @param carry what is left, in {@link #CARRIES_IN_A_FEN}ths of a fen, 0 to one less than that
 */
record MoneyMarketIncome(Money paid, long carry) {

    /** Hundredths of a unit times ten-thousandths of a yuan for 10,000 units: 10^8 of them are a fen. */
    static final long CARRIES_IN_A_FEN = 100_000_000L;

    private static final int INCOME_DECIMALS = 4;

    /**
     * @param incomePerTenThousand yuan, at most 4 decimals, not negative
     * @param carry left from the day before
     * @throws ArithmeticException for more decimals, or amounts beyond any bank's
     */
    static MoneyMarketIncome of(Quantity units, BigDecimal incomePerTenThousand, long carry) {
        long rate = incomePerTenThousand.movePointRight(INCOME_DECIMALS).longValueExact();
        if (rate < 0 || carry < 0 || carry >= CARRIES_IN_A_FEN) {
            throw new IllegalArgumentException("income and carry are not negative, and a carry is less than a fen");
        }
        long earned = Math.addExact(Math.multiplyExact(units.hundredths(), rate), carry);
        return new MoneyMarketIncome(Money.ofFen(earned / CARRIES_IN_A_FEN), earned % CARRIES_IN_A_FEN);
    }

    /** The income as units of the fund, at 1 yuan a unit. */
    Quantity units() {
        return new Quantity(paid.fen());
    }
}
