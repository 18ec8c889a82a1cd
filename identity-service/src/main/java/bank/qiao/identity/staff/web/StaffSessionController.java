package bank.qiao.identity.staff.web;

import bank.qiao.identity.staff.StaffLogins;
import bank.qiao.identity.staff.StaffSession;
import bank.qiao.service.idempotency.IdempotentByNature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Staff log in. */
@RestController
class StaffSessionController {

    private final StaffLogins logins;

    StaffSessionController(StaffLogins logins) {
        this.logins = logins;
    }

    @PostMapping("/admin/v1/sessions")
    @IdempotentByNature("The time-based code in the body is used once: a repetition is refused and changes nothing, and"
            + " tokens are never kept for a replay.")
    ResponseEntity<StaffTokens> logIn(@Valid @RequestBody Login body) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(StaffTokens.of(logins.logIn(body.username(), body.password(), body.totp())));
    }

    record Login(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 200) String password,
            @NotNull @Size(max = 10) String totp) {

        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    record StaffTokens(String username, String accessToken, String tokenType, long expiresIn, List<String> roles) {

        static StaffTokens of(StaffSession session) {
            return new StaffTokens(
                    session.username(),
                    session.accessToken().value(),
                    "Bearer",
                    session.accessToken().expiresIn(),
                    session.roles());
        }

        @Override
        public String toString() {
            return "StaffTokens[" + username + "]";
        }
    }
}
