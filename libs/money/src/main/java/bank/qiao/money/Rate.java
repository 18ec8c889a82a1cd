package bank.qiao.money;

import java.math.BigDecimal;

/** An interest rate as an exact decimal fraction: 0.0005 is five hundredths of a percent. Never negative. */
public record Rate(BigDecimal value) {

    public Rate {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a rate is never negative");
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** @throws NumberFormatException when the text is no decimal number */
    public static Rate of(String decimal) {
        return new Rate(new BigDecimal(decimal));
    }

    /** The yearly rate of a daily one, by simple interest over {@code daysInYear} days. */
    public Rate times(int daysInYear) {
        return new Rate(value.multiply(BigDecimal.valueOf(daysInYear)));
    }

    public boolean isAbove(Rate other) {
        return value.compareTo(other.value) > 0;
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
