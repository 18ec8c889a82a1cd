package bank.qiao.account.cards.web;

import bank.qiao.account.cards.BoundCard;
import bank.qiao.account.cards.CardBindings;
import bank.qiao.account.cards.CardBindings.Opened;
import bank.qiao.account.cards.CardBindings.Proof;
import bank.qiao.account.cards.CardBindings.Verified;
import bank.qiao.account.cards.CardNumber;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two steps of binding a card; the outside is asked before anything is written. */
@RestController
@RequestMapping("/api/v1/card-bindings")
class CardBindingsController {

    private static final int MOBILE_DIGITS = 11;

    private final CardBindings bindings;

    CardBindingsController(CardBindings bindings) {
        this.bindings = bindings;
    }

    record BindingRequest(
            @NotNull @Pattern(regexp = "[0-9]{16,19}") String cardNumber,

            @NotNull @Pattern(regexp = "(\\+?86)?1[3-9][0-9]{9}")
            String reservedPhone) {

        @Override
        public String toString() {
            return "BindingRequest[masked]";
        }
    }

    record ConfirmationRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String smsCode,
            @Nullable @Size(max = 4096) String stepUpToken) {

        @Override
        public String toString() {
            return "ConfirmationRequest[masked]";
        }
    }

    record ConfirmationResponse(UUID cardId, String maskedNumber, String bank, Instant boundAt) {}

    @PostMapping
    ResponseEntity<Opened> open(
            CustomerCaller caller, @Valid @RequestBody BindingRequest request, IdempotentEffect effect) {
        String phone = request.reservedPhone().substring(request.reservedPhone().length() - MOBILE_DIGITS);
        Verified verified = bindings.verify(caller.customerId(), new CardNumber(request.cardNumber()), phone);
        return effect.commit(() -> ResponseEntity.status(HttpStatus.CREATED).body(bindings.open(verified)));
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<ConfirmationResponse> confirm(
            CustomerCaller caller,
            @PathVariable UUID id,
            @Valid @RequestBody ConfirmationRequest request,
            IdempotentEffect effect) {
        Proof proof =
                bindings.prove(caller.customerId(), caller.deviceId(), id, request.smsCode(), request.stepUpToken());
        return effect.commit(() -> {
            BoundCard card = bindings.confirm(caller.customerId(), id, proof);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new ConfirmationResponse(card.id(), card.maskedNumber(), card.bank(), card.boundAt()));
        });
    }
}
