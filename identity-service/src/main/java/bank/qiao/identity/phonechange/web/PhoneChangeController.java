package bank.qiao.identity.phonechange.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.identity.otp.OtpChallenge;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.identity.phonechange.PhoneChanges;
import bank.qiao.identity.verification.Factor;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two steps of a change: a code to the new number, then the code and the proof of a face. */
@RestController
@RequestMapping("/api/v1/me/phone-changes")
class PhoneChangeController {

    private final PhoneChanges changes;

    PhoneChangeController(PhoneChanges changes) {
        this.changes = changes;
    }

    @PostMapping
    ResponseEntity<Opened> open(
            @Valid @RequestBody ChangeRequest body, CustomerCaller caller, IdempotentEffect effect) {
        OtpChallenge challenge = changes.open(
                CustomerId.of(caller.customerId()), caller.deviceId(), PhoneNumber.parse(body.phone()), null);
        return effect.commit(() -> ResponseEntity.status(HttpStatus.CREATED).body(Opened.of(challenge)));
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<Changed> confirm(
            @PathVariable UUID id,
            @Valid @RequestBody Confirmation body,
            CustomerCaller caller,
            IdempotentEffect effect) {
        CustomerId customer = CustomerId.of(caller.customerId());
        ProvenCode proven = changes.prove(customer, id, body.smsCode(), body.stepUpToken());
        return effect.commit(() ->
                ResponseEntity.ok(new Changed(changes.change(customer, caller.deviceId(), proven, body.stepUpToken())
                        .phone())));
    }

    record ChangeRequest(@NotBlank @Size(max = 20) String phone) {

        @Override
        public String toString() {
            return "ChangeRequest[masked]";
        }
    }

    record Confirmation(
            @NotNull @Pattern(regexp = "\\d{6,8}") String smsCode,
            @Nullable @Size(max = 4096) String stepUpToken) {

        @Override
        public String toString() {
            return "Confirmation[masked]";
        }
    }

    record Opened(UUID changeId, List<String> requiredFactors, Instant expiresAt, Instant resendAfter) {

        static Opened of(OtpChallenge challenge) {
            List<String> factors = Stream.concat(
                            Stream.of("SMS"),
                            Purpose.CHANGE_PHONE.factors().stream().map(Factor::name))
                    .toList();
            return new Opened(challenge.challengeId(), factors, challenge.expiresAt(), challenge.resendAfter());
        }
    }

    /** @param phone masked */
    record Changed(String phone) {}
}
