package bank.qiao.identity.otp.web;

import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.identity.otp.OtpChallenge;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.OtpOrder;
import bank.qiao.identity.otp.OtpPurpose;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.service.idempotency.IdempotentEffect;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Codes for the bank's own services: they ask for one, and later hand in what the customer typed. */
@RestController
@RequestMapping("/internal/v1/otp-challenges")
class InternalOtpController {

    private final OtpCodes codes;

    InternalOtpController(OtpCodes codes) {
        this.codes = codes;
    }

    @PostMapping
    ResponseEntity<OtpChallenge> open(@Valid @RequestBody Order body, IdempotentEffect effect) {
        OtpChallenge challenge = codes.open(new OtpOrder(
                PhoneNumber.parse(body.phone()),
                body.purpose(),
                body.subject(),
                Objects.requireNonNullElse(body.parameters(), Map.of()),
                null,
                null));
        return effect.commit(() -> ResponseEntity.status(HttpStatus.CREATED).body(challenge));
    }

    @PostMapping("/{id}/verification")
    ResponseEntity<Verified> verify(
            @PathVariable UUID id, @Valid @RequestBody TypedCode body, IdempotentEffect effect) {
        ProvenCode proven = codes.check(id, body.code(), body.purpose(), body.subject());
        return effect.commit(() -> {
            codes.use(proven);
            return ResponseEntity.ok(new Verified(true));
        });
    }

    record Order(
            @NotBlank @Size(max = 20) String phone,
            @NotNull OtpPurpose purpose,
            @NotBlank @Size(max = 200) String subject,
            @Nullable @Size(max = 10) Map<@Size(max = 40) String, @Size(max = 100) String> parameters) {

        @Override
        public String toString() {
            return "Order[" + purpose + ", " + subject + "]";
        }
    }

    record TypedCode(
            @NotNull @Pattern(regexp = "\\d{6,8}") String code,
            @NotNull OtpPurpose purpose,
            @NotBlank @Size(max = 200) String subject) {

        @Override
        public String toString() {
            return "TypedCode[" + purpose + ", " + subject + "]";
        }
    }

    record Verified(boolean verified) {}
}
