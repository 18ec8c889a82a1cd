package bank.qiao.account.payments.web;

import bank.qiao.account.payments.Direction;
import bank.qiao.account.payments.PaymentView;
import bank.qiao.account.payments.PaymentWaiting;
import bank.qiao.account.payments.Payments;
import bank.qiao.account.payments.web.PaymentResponses.PaymentResponse;
import bank.qiao.service.idempotency.IdempotentEffect;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money from the account to a bound card. */
@RestController
@RequestMapping(WithdrawalsController.PATH)
class WithdrawalsController {

    static final String PATH = "/api/v1/withdrawals";

    private final Payments payments;
    private final PaymentWaiting waiting;
    private final PaymentResponses responses;

    WithdrawalsController(Payments payments, PaymentWaiting waiting, PaymentResponses responses) {
        this.payments = payments;
        this.waiting = waiting;
        this.responses = responses;
    }

    @PostMapping
    ResponseEntity<PaymentResponse> request(
            CustomerCaller caller,
            @Valid @RequestBody CardPaymentRequest request,
            @RequestHeader("Idempotency-Key") String key,
            IdempotentEffect effect,
            Locale locale) {
        UUID id = payments.withdraw(caller.customerId(), request.cardId(), request.amount(), key);
        return effect.commit(() -> {
            PaymentView payment = payments.find(caller.customerId(), Direction.WITHDRAWAL, id);
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + payment.id()))
                    .body(responses.of(payment, locale));
        });
    }

    @GetMapping("/{id}")
    PaymentResponse one(
            CustomerCaller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10) int waitSeconds,
            Locale locale) {
        Duration atMost = Duration.ofSeconds(waitSeconds);
        return responses.of(waiting.find(caller.customerId(), Direction.WITHDRAWAL, id, atMost), locale);
    }
}
