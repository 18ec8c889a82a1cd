package bank.qiao.identity.otp.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.identity.otp.OtpChallenge;
import bank.qiao.identity.otp.OtpOffice;
import bank.qiao.identity.otp.OtpPurpose;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Codes for the app; open to all, because registration and login come before any token. */
@RestController
class OtpChallengeController {

    private final OtpOffice office;

    OtpChallengeController(OtpOffice office) {
        this.office = office;
    }

    @PostMapping("/api/v1/otp-challenges")
    ResponseEntity<OtpChallenge> open(
            @Valid @RequestBody ChallengeRequest body,
            @Nullable CustomerCaller caller,
            HttpServletRequest request,
            IdempotentEffect effect) {
        OtpChallenge challenge = office.open(
                PhoneNumber.parse(body.phone()),
                body.purpose(),
                caller == null ? null : CustomerId.of(caller.customerId()),
                caller == null ? body.deviceId() : caller.deviceId(),
                ClientAddress.of(request));
        return effect.commit(() -> ResponseEntity.status(HttpStatus.CREATED).body(challenge));
    }

    record ChallengeRequest(
            @NotBlank @Size(max = 20) String phone,
            @NotNull OtpPurpose purpose,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}")
            String deviceId) {

        @Override
        public String toString() {
            return "ChallengeRequest[" + purpose + "]";
        }
    }
}
