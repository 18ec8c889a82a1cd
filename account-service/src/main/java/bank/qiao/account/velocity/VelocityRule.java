package bank.qiao.account.velocity;

import bank.qiao.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may pay out within any window of that length (domain rule 4). A payment leaves the window when it is
 * as old as the window is long.
 *
 * @param window a second at least
 * @param mostPayments 1 at least, the one that is asked for included
 * @param most above zero, with the one that is asked for; null where only the number counts
 */
public record VelocityRule(
        Duration window, int mostPayments, @Nullable Money most) {

    public VelocityRule {
        if (window.toSeconds() < 1 || mostPayments < 1 || (most != null && !most.isPositive())) {
            throw new IllegalArgumentException("a velocity rule has a window and lets something out");
        }
    }

    /** Whether this amount may follow those payments now. */
    boolean allows(Money amount, List<PaidOut> earlier, Instant now) {
        Instant start = now.minus(window);
        List<Money> counted = earlier.stream()
                .filter(payment -> payment.at().isAfter(start))
                .map(PaidOut::amount)
                .toList();
        return counted.size() < mostPayments
                && (most == null || Money.sum(counted).plus(amount).compareTo(most) <= 0);
    }

    /** When enough of those payments will have left the window; empty when the amount alone is above the rule. */
    Optional<Instant> allowsFrom(Money amount, List<PaidOut> earlier, Instant now) {
        return earlier.stream()
                .map(payment -> payment.at().plus(window))
                .filter(leaves -> leaves.isAfter(now))
                .sorted()
                .filter(leaves -> allows(amount, earlier, leaves))
                .findFirst();
    }
}
