package bank.qiao.account.payments.outside;

import bank.qiao.account.payments.PaymentChannel.Order;
import bank.qiao.account.payments.outside.CardPaymentsApi.TransactionAnswer;
import bank.qiao.account.payments.outside.CardPaymentsApi.TransactionRequest;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The calls with their guards. None is repeated here: the saga asks what became of a payment before it sends again. */
@Component
class CardPaymentCalls {

    private static final String NAME = "card-payments";

    private final CardPaymentsApi api;

    CardPaymentCalls(CardPaymentsApi api) {
        this.api = api;
    }

    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    TransactionAnswer send(Order order) {
        TransactionRequest request = new TransactionRequest(
                order.reference().toString(),
                order.card().digits(),
                order.amount().fen(),
                order.businessDate(),
                order.name());
        return switch (order.direction()) {
            case TOP_UP -> api.pull(request);
            case WITHDRAWAL -> api.push(request);
        };
    }

    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    TransactionAnswer query(UUID reference) {
        return api.query(reference.toString());
    }
}
