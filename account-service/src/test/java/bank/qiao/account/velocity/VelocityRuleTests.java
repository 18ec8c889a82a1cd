package bank.qiao.account.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VelocityRuleTests {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Money YUAN = Money.ofYuan(1);

    private final VelocityRule twoPayments = new VelocityRule(WINDOW, 2, null);
    private final VelocityRule hundredYuan = new VelocityRule(WINDOW, 50, Money.ofYuan(100));

    private static PaidOut paid(Duration ago, Money amount) {
        return new PaidOut(NOW.minus(ago), amount);
    }

    private static PaidOut paid(Duration ago) {
        return paid(ago, YUAN);
    }

    @Test
    void theLastPaymentOfTheNumberIsAllowedAndTheNextIsNot() {
        assertThat(twoPayments.allows(YUAN, List.of(), NOW)).isTrue();
        assertThat(twoPayments.allows(YUAN, List.of(paid(Duration.ZERO)), NOW)).isTrue();
        assertThat(twoPayments.allows(YUAN, Collections.nCopies(2, paid(Duration.ZERO)), NOW))
                .isFalse();
    }

    @Test
    void theLastFenOfTheAmountIsAllowedAndTheNextIsNot() {
        List<PaidOut> earlier = List.of(paid(Duration.ofMinutes(1), Money.parse("60.01", "CNY")));
        assertThat(hundredYuan.allows(Money.parse("39.99", "CNY"), earlier, NOW))
                .isTrue();
        assertThat(hundredYuan.allows(Money.parse("40.00", "CNY"), earlier, NOW))
                .isFalse();
        assertThat(hundredYuan.allows(Money.ofYuan(100), List.of(), NOW)).isTrue();
        assertThat(hundredYuan.allows(Money.parse("100.01", "CNY"), List.of(), NOW))
                .isFalse();
    }

    @Test
    void aPaymentCountsUntilItIsAsOldAsTheWindowIsLong() {
        PaidOut recent = paid(Duration.ZERO);
        assertThat(twoPayments.allows(YUAN, List.of(recent, paid(WINDOW.minusNanos(1))), NOW))
                .isFalse();
        assertThat(twoPayments.allows(YUAN, List.of(recent, paid(WINDOW)), NOW)).isTrue();
    }

    @Test
    void aPaymentOfAnotherInstanceWhoseClockIsAheadCounts() {
        PaidOut ahead = paid(Duration.ofMillis(-5));
        assertThat(twoPayments.allows(YUAN, List.of(ahead, ahead), NOW)).isFalse();
    }

    @Test
    void theWaitEndsWhenEnoughHasLeftTheWindow() {
        List<PaidOut> unordered = List.of(
                paid(Duration.ofMinutes(1)),
                paid(Duration.ofMinutes(7)),
                paid(Duration.ofMinutes(4)),
                paid(Duration.ofMinutes(30)));
        Instant moment = twoPayments.allowsFrom(YUAN, unordered, NOW).orElseThrow();
        assertThat(moment).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
        assertThat(twoPayments.allows(YUAN, unordered, moment)).isTrue();
        assertThat(twoPayments.allows(YUAN, unordered, moment.minusNanos(1))).isFalse();
    }

    @Test
    void noWaitHelpsAnAmountThatIsTooMuchAlone() {
        List<PaidOut> earlier = List.of(paid(Duration.ofMinutes(1)));
        assertThat(hundredYuan.allowsFrom(Money.ofYuan(101), earlier, NOW)).isEmpty();
        assertThat(hundredYuan.allowsFrom(Money.ofYuan(100), earlier, NOW)).contains(NOW.plus(Duration.ofMinutes(9)));
    }

    @Test
    void aRuleThatLetsNothingOutIsNone() {
        assertThatThrownBy(() -> new VelocityRule(Duration.ZERO, 1, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VelocityRule(WINDOW, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VelocityRule(WINDOW, 1, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
