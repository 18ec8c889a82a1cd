package bank.qiao.account.cards.outside;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The inside calls of identity-service that binding a card needs. */
@HttpExchange("/internal/v1")
interface IdentityApi {

    @GetExchange("/customers/{id}/person")
    PersonAnswer person(@PathVariable UUID id, @RequestParam String purpose);

    @PostExchange("/otp-challenges")
    ChallengeAnswer openChallenge(@RequestHeader("Idempotency-Key") String key, @RequestBody ChallengeRequest request);

    @PostExchange("/otp-challenges/{id}/verification")
    VerificationAnswer verify(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @RequestBody VerificationRequest request);

    /** Other members of the answer are not read: what isn't needed isn't held. */
    record PersonAnswer(String name, String idNumber) {

        @Override
        public String toString() {
            return "PersonAnswer[masked]";
        }
    }

    record ChallengeRequest(String phone, String purpose, String subject, Map<String, String> parameters) {}

    record ChallengeAnswer(UUID challengeId) {}

    record VerificationRequest(String code, String purpose, String subject) {}

    record VerificationAnswer(boolean verified) {}
}
