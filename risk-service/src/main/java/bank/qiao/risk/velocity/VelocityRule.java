package bank.qiao.risk.velocity;

import bank.qiao.money.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may pay out within any window of that length (domain rule 4).
 *
 * @param window whole seconds, one at least
 * @param mostPayments 1 at least, the one that is asked for included
 * @param most above zero, with the one that is asked for; null where only the number counts
 */
public record VelocityRule(
        Duration window, int mostPayments, @Nullable Money most) {

    private static final String NO_AMOUNT = "-";

    public VelocityRule {
        if (window.toSeconds() < 1
                || window.getNano() != 0
                || mostPayments < 1
                || (most != null && !most.isPositive())) {
            throw new IllegalArgumentException("a velocity rule has a window and lets something out");
        }
    }

    /** As a checker reads it, for example {@code PT24H 20 100000.00}. */
    String toLine() {
        return window + " " + mostPayments + " " + (most == null ? NO_AMOUNT : most.amount());
    }

    /** What {@link #toLine} wrote. */
    static VelocityRule ofLine(String line) {
        String[] parts = line.split(" ", -1);
        return new VelocityRule(
                Duration.parse(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2].equals(NO_AMOUNT) ? null : Money.parse(parts[2], "CNY"));
    }
}
