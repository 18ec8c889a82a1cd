package bank.qiao.account.velocity;

import bank.qiao.money.Money;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether a customer pays out too often or too much (domain rule 4), by the risk service's last word. */
@Service
public class Velocity {

    private final VelocityStore store;
    private final VelocitySettings settings;
    private final List<PaymentsOut> paymentsOut;
    private final Clock clock;

    Velocity(VelocityStore store, VelocitySettings settings, List<PaymentsOut> paymentsOut, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.paymentsOut = List.copyOf(paymentsOut);
        this.clock = clock;
    }

    /**
     * Asked under the lock of the customer, before the payment is written down: no two fit only alone.
     *
     * @param amount above zero
     * @throws Refusal VELOCITY_LIMIT_EXCEEDED, with the window and, unless the amount alone is too much, how long to wait
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireMayPay(UUID customerId, Money amount) {
        List<VelocityRule> rules = inForce();
        Instant now = clock.instant();
        Instant start = now.minus(rules.stream()
                .map(VelocityRule::window)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
        List<PaidOut> earlier = paymentsOut.stream()
                .flatMap(module -> module.after(customerId, start).stream())
                .toList();
        // Of several the longest window is named: who waits as long as told is then rarely told to wait again.
        rules.stream()
                .filter(rule -> !rule.allows(amount, earlier, now))
                .max(Comparator.comparing(VelocityRule::window))
                .ifPresent(rule -> {
                    throw refusal(rule, amount, earlier, now);
                });
    }

    /** The rules of the last word, or those of the settings before the first. */
    @Transactional(readOnly = true)
    public List<VelocityRule> inForce() {
        List<VelocityRule> lastWord = store.lastWord();
        return lastWord.isEmpty() ? settings.rules() : lastWord;
    }

    /**
     * Keeps a word of the risk service; an older one that comes late, or the same again, changes nothing.
     *
     * @param rules one or more
     */
    @Transactional
    public void heard(int version, List<VelocityRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("version " + version + " of the velocity rules has none");
        }
        if (version > store.lastVersion()) {
            store.keep(version, rules);
        }
    }

    private static Refusal refusal(VelocityRule rule, Money amount, List<PaidOut> earlier, Instant now) {
        Duration window = rule.window();
        Refusal refusal = new Refusal(VelocityError.VELOCITY_LIMIT_EXCEEDED, window.toMinutes())
                .with("window", window.toString());
        rule.allowsFrom(amount, earlier, now).ifPresent(moment -> {
            // Rounded up: whoever waits as long as told is not told to wait again.
            Duration wait = Duration.between(now, moment).plusMillis(999);
            refusal.with("retryAfterSeconds", Math.max(1, wait.toSeconds()));
        });
        return refusal;
    }
}
