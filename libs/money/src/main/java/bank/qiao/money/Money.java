package bank.qiao.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An amount in the smallest unit of its currency (CNY: the fen). Sums that leave the range of a {@code long} fail with
 * {@link ArithmeticException} instead of wrapping.
 */
public record Money(long fen, Currency currency) implements Comparable<Money> {

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final Money ZERO = new Money(0, CNY);

    /** Two decimals always; at most 13 digits before the point, so that no sum of amounts comes near the range. */
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,12})\\.[0-9]{2}");

    /** Renminbi in fen. */
    public static Money ofFen(long fen) {
        return new Money(fen, CNY);
    }

    /** Renminbi in whole yuan. */
    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads the form of the REST contract: an optional sign, digits without leading zeros, exactly two decimals.
     *
     * @throws IllegalArgumentException for any other form
     */
    public static Money parse(String amount, String currencyCode) {
        if (!CNY.getCurrencyCode().equals(currencyCode)) {
            throw new IllegalArgumentException("currency must be CNY");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("amount must be a decimal string with exactly two decimals");
        }
        return ofFen(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    /** Rounds an exact amount of yuan to fen, once, by the rule the caller names. */
    public static Money round(BigDecimal yuan, RoundingMode rule) {
        return ofFen(yuan.movePointRight(2).setScale(0, rule).longValueExact());
    }

    /** The exact sum; zero for no amounts. */
    public static Money sum(List<Money> amounts) {
        Money sum = ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, sameCurrency(other).fen), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, sameCurrency(other).fen), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(fen), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** The amount in yuan, exact, two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** The amount as the REST contract writes it: {@code 1234.50}. */
    public String amount() {
        return yuan().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, sameCurrency(other).fen);
    }

    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
