package bank.qiao.account.payments;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.payments.PaymentSaga.Next;
import bank.qiao.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentSagaTests {

    private static final Instant REQUESTED = Instant.parse("2026-11-22T04:00:00Z");
    private static final PaymentSettings SETTINGS = new PaymentSettings(
            Map.of(),
            Duration.ofHours(24),
            Money.ofYuan(5_000),
            Duration.ofMillis(200),
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));

    private final PaymentSaga saga = new PaymentSaga(SETTINGS);

    private Next after(ChannelAnswer answer, int attempt, Duration sentAfter, Duration now) {
        return saga.after(answer, attempt, REQUESTED, REQUESTED.plus(sentAfter), REQUESTED.plus(now));
    }

    @Test
    void whatTheNetworkHasDecidedIsDone() {
        assertThat(after(new ChannelAnswer.Succeeded(), 0, Duration.ZERO, Duration.ZERO))
                .isEqualTo(new Next.Book());
        assertThat(after(
                        new ChannelAnswer.Refused(FailureReason.CARD_INSUFFICIENT_FUNDS),
                        0,
                        Duration.ZERO,
                        Duration.ZERO))
                .isEqualTo(new Next.Fail(FailureReason.CARD_INSUFFICIENT_FUNDS));
    }

    @Test
    void silenceIsAskedAboutEverMoreSeldomAndNeverTakenForANo() {
        assertThat(after(new ChannelAnswer.Unknown(), 0, Duration.ZERO, Duration.ZERO))
                .isEqualTo(new Next.QueryAfter(Duration.ofMillis(200)));
        assertThat(after(new ChannelAnswer.Unknown(), 3, Duration.ZERO, Duration.ZERO))
                .isEqualTo(new Next.QueryAfter(Duration.ofMillis(1_600)));
        assertThat(after(new ChannelAnswer.Unknown(), 1_000, Duration.ZERO, Duration.ofDays(30)))
                .isEqualTo(new Next.QueryAfter(Duration.ofSeconds(30)));
        assertThat(after(new ChannelAnswer.Processing(), 1_000, Duration.ZERO, Duration.ofDays(30)))
                .isEqualTo(new Next.QueryAfter(Duration.ofSeconds(30)));
    }

    @Test
    void whatNeverArrivedIsSentAgainUntilItIsTooLateForThat() {
        ChannelAnswer never = new ChannelAnswer.NeverArrived();
        assertThat(after(never, 0, Duration.ZERO, Duration.ofMinutes(14)))
                .isEqualTo(new Next.SendAfter(Duration.ofMillis(200)));
        // Too late to send, too early to be sure that the last send isn't still under way.
        assertThat(after(never, 20, Duration.ofMinutes(14), Duration.ofMinutes(16)))
                .isEqualTo(new Next.QueryAfter(Duration.ofSeconds(30)));
        assertThat(after(never, 20, Duration.ofMinutes(14), Duration.ofMinutes(29)))
                .isEqualTo(new Next.Fail(FailureReason.CHANNEL_TIMEOUT));
    }
}
