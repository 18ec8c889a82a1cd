package bank.qiao.account.transfers.web;

import bank.qiao.account.transfers.TransferFailure;
import bank.qiao.account.transfers.TransferStatus;
import bank.qiao.account.transfers.TransferView;
import bank.qiao.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Shows transfers in the reader's language. */
@Component
class TransferResponses {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    TransferResponses() {
        texts.setBasename("payments");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    /** @param to masked */
    record TransferResponse(
            UUID id,
            Status status,
            UUID from,
            To to,
            Money amount,
            @Nullable String note,
            @Nullable Failure failure,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    record To(String maskedNumber, @Nullable String bankCode) {}

    record Failure(TransferFailure code, String message) {}

    /** What the customer needs to know of the states. */
    enum Status {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    TransferResponse of(TransferView transfer, Locale locale) {
        TransferFailure reason = transfer.isFinal() ? transfer.failure() : null;
        Failure failure = reason == null ? null : new Failure(reason, words(reason, locale));
        return new TransferResponse(
                transfer.id(),
                status(transfer.status()),
                transfer.fromAccount(),
                new To(transfer.payee(), transfer.bankCode()),
                transfer.amount(),
                transfer.note(),
                failure,
                transfer.createdAt(),
                transfer.finishedAt());
    }

    private String words(TransferFailure reason, Locale locale) {
        String text = texts.getMessage("failure." + reason.name(), null, null, locale);
        return text == null ? reason.name() : text;
    }

    private static Status status(TransferStatus status) {
        return switch (status) {
            case REQUESTED, HELD, SENT, BOOKING, RELEASING -> Status.PENDING;
            case SUCCEEDED -> Status.SUCCEEDED;
            case FAILED -> Status.FAILED;
        };
    }
}
