package bank.qiao.account.payments.web;

import bank.qiao.account.payments.Direction;
import bank.qiao.account.payments.PaymentView;
import bank.qiao.account.payments.PaymentWaiting;
import bank.qiao.account.payments.Payments;
import bank.qiao.account.payments.web.PaymentResponses.PaymentResponse;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money from a bound card into the account. */
@RestController
@RequestMapping(TopUpsController.PATH)
class TopUpsController {

    static final String PATH = "/api/v1/top-ups";

    private final Payments payments;
    private final PaymentWaiting waiting;
    private final PaymentResponses responses;

    TopUpsController(Payments payments, PaymentWaiting waiting, PaymentResponses responses) {
        this.payments = payments;
        this.waiting = waiting;
        this.responses = responses;
    }

    @PostMapping
    ResponseEntity<PaymentResponse> request(
            CustomerCaller caller, @Valid @RequestBody CardPaymentRequest request, Locale locale) {
        PaymentView payment = payments.topUp(caller.customerId(), request.cardId(), request.amount());
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + payment.id()))
                .body(responses.of(payment, locale));
    }

    @GetMapping("/{id}")
    PaymentResponse one(
            CustomerCaller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10) int waitSeconds,
            Locale locale) {
        Duration atMost = Duration.ofSeconds(waitSeconds);
        return responses.of(waiting.find(caller.customerId(), Direction.TOP_UP, id, atMost), locale);
    }
}
