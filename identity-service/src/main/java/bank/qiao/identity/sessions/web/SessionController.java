package bank.qiao.identity.sessions.web;

import bank.qiao.identity.devices.DeviceClaim;
import bank.qiao.identity.devices.DeviceProof;
import bank.qiao.identity.devices.DeviceRequest;
import bank.qiao.identity.otp.OtpCodes;
import bank.qiao.identity.otp.OtpOffice;
import bank.qiao.identity.otp.OtpPurpose;
import bank.qiao.identity.otp.ProvenCode;
import bank.qiao.identity.sessions.Logins;
import bank.qiao.identity.sessions.Refreshes;
import bank.qiao.identity.sessions.Sessions;
import bank.qiao.identity.sessions.TokenAnswer;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.security.CustomerCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Login, refresh, logout. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final OtpCodes codes;
    private final Logins logins;
    private final Refreshes refreshes;
    private final Sessions sessions;

    SessionController(OtpCodes codes, Logins logins, Refreshes refreshes, Sessions sessions) {
        this.codes = codes;
        this.logins = logins;
        this.refreshes = refreshes;
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<TokenAnswer> logIn(@Valid @RequestBody Login body, IdempotentEffect effect) {
        DeviceClaim device = body.device().claim();
        ProvenCode proven = codes.check(body.challengeId(), body.code(), OtpPurpose.LOGIN, OtpOffice.NOBODY_YET);
        DeviceProof proof = logins.look(proven, device, body.stepUpToken());
        return effect.commit(() ->
                ResponseEntity.status(HttpStatus.CREATED).body(TokenAnswer.of(logins.logIn(proven, device, proof))));
    }

    @PostMapping("/refresh")
    ResponseEntity<TokenAnswer> refresh(
            @Valid @RequestBody Refresh body,
            @RequestHeader(name = "DPoP", required = false) @Nullable String proof,
            HttpServletRequest request,
            IdempotentEffect effect) {
        return refreshes.refresh(
                body.refreshToken(),
                proof,
                URI.create(request.getRequestURL().toString()),
                swap -> effect.commit(() -> ResponseEntity.ok(TokenAnswer.of(swap.get()))));
    }

    @DeleteMapping("/current")
    ResponseEntity<Void> logOut(CustomerCaller caller) {
        sessions.end(caller.sessionId(), "LOGGED_OUT");
        return ResponseEntity.noContent().build();
    }

    record Login(
            @NotNull UUID challengeId,
            @NotNull @Pattern(regexp = "\\d{6,8}") String code,
            @NotNull @Valid DeviceRequest device,
            @Nullable @Size(max = 4096) String stepUpToken) {

        @Override
        public String toString() {
            return "Login[" + challengeId + "]";
        }
    }

    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[…]";
        }
    }
}
