package bank.qiao.account.payments.outside;

import bank.qiao.account.payments.ChannelAnswer;
import bank.qiao.account.payments.FailureReason;
import bank.qiao.account.payments.PaymentChannel;
import bank.qiao.account.payments.outside.CardPaymentsApi.TransactionAnswer;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Reads the network's answers, and its silence, for the saga. */
@Component
class HttpPaymentChannel implements PaymentChannel {

    private static final Logger log = LoggerFactory.getLogger(HttpPaymentChannel.class);

    private final CardPaymentCalls calls;

    HttpPaymentChannel(CardPaymentCalls calls) {
        this.calls = calls;
    }

    @Override
    public ChannelAnswer send(Order order) {
        try {
            return answer(calls.send(order));
        } catch (HttpClientErrorException e) {
            // 422: understood, found impossible and not carried out. Any other status says nothing about the money.
            return e.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)
                    ? new ChannelAnswer.Refused(FailureReason.CARD_NOT_USABLE)
                    : unknown(order.reference(), e);
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException e) {
            return unknown(order.reference(), e);
        }
    }

    @Override
    public ChannelAnswer query(UUID reference) {
        try {
            return answer(calls.query(reference));
        } catch (HttpClientErrorException.NotFound e) {
            return saysTransactionNotFound(e) ? new ChannelAnswer.NeverArrived() : unknown(reference, e);
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException e) {
            return unknown(reference, e);
        }
    }

    /** Any proxy on the way can say 404; only the network says this. */
    private static boolean saysTransactionNotFound(HttpClientErrorException.NotFound e) {
        return e.getResponseBodyAsString().contains("TRANSACTION_NOT_FOUND");
    }

    private static ChannelAnswer answer(TransactionAnswer answer) {
        return switch (answer.status()) {
            case "SUCCEEDED" -> new ChannelAnswer.Succeeded();
            case "REFUSED" -> new ChannelAnswer.Refused(reason(answer.refusalCode()));
            case "PROCESSING" -> new ChannelAnswer.Processing();
            default -> new ChannelAnswer.Unknown();
        };
    }

    private static FailureReason reason(@Nullable String code) {
        return switch (code) {
            case "INSUFFICIENT_FUNDS" -> FailureReason.CARD_INSUFFICIENT_FUNDS;
            case "NAME_MISMATCH" -> FailureReason.PAYEE_NAME_MISMATCH;
            case "UNKNOWN_CARD", "CARD_KIND_NOT_SUPPORTED" -> FailureReason.CARD_NOT_USABLE;
            case null, default -> FailureReason.CARD_ISSUER_REFUSED;
        };
    }

    private static ChannelAnswer unknown(UUID reference, RuntimeException e) {
        log.warn(
                "the outcome of payment {} is unknown: {}",
                reference,
                e.getClass().getSimpleName());
        return new ChannelAnswer.Unknown();
    }
}
