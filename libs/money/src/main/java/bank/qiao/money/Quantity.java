package bank.qiao.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fund units to two decimals, held as hundredths. Units are rounded down (domain rule 7); the remainder stays money. */
public record Quantity(long hundredths) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0);

    /** The units that {@code money} buys at {@code nav} yuan a unit, rounded down. */
    public static Quantity bought(Money money, BigDecimal nav) {
        BigDecimal units = money.yuan().divide(nav, 2, RoundingMode.DOWN);
        return new Quantity(units.movePointRight(2).longValueExact());
    }

    /** Reads at most two decimals, not negative. */
    public static Quantity parse(String units) {
        long hundredths = new BigDecimal(units).movePointRight(2).longValueExact();
        if (hundredths < 0) {
            throw new IllegalArgumentException("a quantity is never negative");
        }
        return new Quantity(hundredths);
    }

    /** What the units are worth at {@code nav} yuan a unit, rounded down to the fen. */
    public Money worth(BigDecimal nav) {
        return Money.round(units().multiply(nav), RoundingMode.DOWN);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(hundredths, other.hundredths));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(hundredths, other.hundredths));
    }

    /** Exact, two decimals. */
    public BigDecimal units() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return units().toPlainString();
    }
}
