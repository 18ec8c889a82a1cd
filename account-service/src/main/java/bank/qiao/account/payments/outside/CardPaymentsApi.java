package bank.qiao.account.payments.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The card network as the mover of money, as it is on the wire. */
@HttpExchange("/cards/v1")
interface CardPaymentsApi {

    @PostExchange("/pulls")
    TransactionAnswer pull(@RequestBody TransactionRequest request);

    @PostExchange("/pushes")
    TransactionAnswer push(@RequestBody TransactionRequest request);

    @GetExchange("/transactions/{reference}")
    TransactionAnswer query(@PathVariable String reference);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransactionRequest(
            String reference,
            String cardNumber,
            long amountFen,
            LocalDate businessDate,
            @Nullable String name) {

        @Override
        public String toString() {
            return "TransactionRequest[" + reference + "]";
        }
    }

    record TransactionAnswer(
            String reference, String status, @Nullable String refusalCode) {}
}
