package bank.qiao.account.payments;

import bank.qiao.account.payments.ChannelAnswer.NeverArrived;
import bank.qiao.account.payments.ChannelAnswer.Processing;
import bank.qiao.account.payments.ChannelAnswer.Refused;
import bank.qiao.account.payments.ChannelAnswer.Succeeded;
import bank.qiao.account.payments.ChannelAnswer.Unknown;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides what follows from an answer of the card network; decides only, {@link PaymentSteps} acts. */
@Component
public final class PaymentSaga {

    /** What to do next. */
    public sealed interface Next {

        /** The money has moved: book it. */
        record Book() implements Next {}

        /** It will not move: release what is held. */
        record Fail(FailureReason reason) implements Next {}

        /** Ask again. */
        record QueryAfter(Duration delay) implements Next {}

        /** The network never got it: send it again under the same reference. */
        record SendAfter(Duration delay) implements Next {}
    }

    private final PaymentSettings settings;

    PaymentSaga(PaymentSettings settings) {
        this.settings = settings;
    }

    /**
     * @param attempt how many answers were taken before this one
     * @param now real time
     */
    public Next after(ChannelAnswer answer, int attempt, Instant requestedAt, Instant sentAt, Instant now) {
        return switch (answer) {
            case Succeeded _ -> new Next.Book();
            case Refused refused -> new Next.Fail(refused.reason());
            case Processing _, Unknown _ -> new Next.QueryAfter(delay(attempt));
            case NeverArrived _ -> neverArrived(attempt, requestedAt, sentAt, now);
        };
    }

    /** Given up only when the last send is so long ago that it can't arrive any more. */
    private Next neverArrived(int attempt, Instant requestedAt, Instant sentAt, Instant now) {
        if (now.isBefore(requestedAt.plus(settings.sendUntil()))) {
            return new Next.SendAfter(delay(attempt));
        }
        return now.isBefore(sentAt.plus(settings.settledAfter()))
                ? new Next.QueryAfter(delay(attempt))
                : new Next.Fail(FailureReason.CHANNEL_TIMEOUT);
    }

    private Duration delay(int attempt) {
        Duration doubled = settings.firstQueryAfter().multipliedBy(1L << Math.min(attempt, 16));
        return doubled.compareTo(settings.longestQueryDelay()) < 0 ? doubled : settings.longestQueryDelay();
    }
}
