package bank.qiao.account.payments.web;

import bank.qiao.account.payments.FailureReason;
import bank.qiao.account.payments.PaymentStatus;
import bank.qiao.account.payments.PaymentView;
import bank.qiao.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Shows payments in the reader's language. */
@Component
class PaymentResponses {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    PaymentResponses() {
        texts.setBasename("payments");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    record PaymentResponse(
            UUID id,
            Status status,
            UUID cardId,
            Money amount,
            @Nullable Failure failure,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    record Failure(FailureReason code, String message) {}

    /** What the customer needs to know of the states. */
    enum Status {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    PaymentResponse of(PaymentView payment, Locale locale) {
        FailureReason reason = payment.isFinal() ? payment.failure() : null;
        Failure failure = reason == null ? null : new Failure(reason, words(reason, locale));
        return new PaymentResponse(
                payment.id(),
                status(payment.status()),
                payment.cardId(),
                payment.amount(),
                failure,
                payment.createdAt(),
                payment.finishedAt());
    }

    private String words(FailureReason reason, Locale locale) {
        String text = texts.getMessage("failure." + reason.name(), null, null, locale);
        return text == null ? reason.name() : text;
    }

    private static Status status(PaymentStatus status) {
        return switch (status) {
            case HOLDING, REQUESTED, SENT, BOOKING, RELEASING -> Status.PENDING;
            case SUCCEEDED -> Status.SUCCEEDED;
            case FAILED -> Status.FAILED;
        };
    }
}
