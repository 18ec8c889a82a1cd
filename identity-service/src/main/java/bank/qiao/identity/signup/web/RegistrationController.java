package bank.qiao.identity.signup.web;

import bank.qiao.identity.devices.DeviceClaim;
import bank.qiao.identity.devices.DeviceRequest;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.OtpOffice;
import bank.qiao.identity.otp.OtpPurpose;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.identity.sessions.TokenAnswer;
import bank.qiao.identity.signup.Registrations;
import bank.qiao.service.idempotency.IdempotentEffect;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sign-up. */
@RestController
class RegistrationController {

    private final OtpCodes codes;
    private final Registrations registrations;

    RegistrationController(OtpCodes codes, Registrations registrations) {
        this.codes = codes;
        this.registrations = registrations;
    }

    @PostMapping("/api/v1/registrations")
    ResponseEntity<TokenAnswer> register(@Valid @RequestBody Registration body, IdempotentEffect effect) {
        // The key is looked at first: a request that can't succeed should not cost a try.
        DeviceClaim device = body.device().claim();
        ProvenCode proven = codes.check(body.challengeId(), body.code(), OtpPurpose.REGISTER, OtpOffice.NOBODY_YET);
        return effect.commit(() -> ResponseEntity.created(URI.create("/api/v1/me"))
                .body(TokenAnswer.of(registrations.register(proven, device, body.channel(), body.invitationCode()))));
    }

    record Registration(
            @NotNull UUID challengeId,
            @NotNull @Pattern(regexp = "\\d{6,8}") String code,
            @NotNull @Valid DeviceRequest device,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            String channel,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            String invitationCode) {

        @Override
        public String toString() {
            return "Registration[" + challengeId + "]";
        }
    }
}
