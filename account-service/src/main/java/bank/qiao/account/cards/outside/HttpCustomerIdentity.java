package bank.qiao.account.cards.outside;

import bank.qiao.account.cards.CardNetwork.Person;
import bank.qiao.account.cards.CustomerIdentity;
import bank.qiao.account.cards.outside.IdentityApi.ChallengeRequest;
import bank.qiao.account.cards.outside.IdentityApi.PersonAnswer;
import bank.qiao.account.cards.outside.IdentityApi.VerificationRequest;
import bank.qiao.service.encryption.LookupHash;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks identity-service. Every call carries a key, so that a repetition has no second effect. */
@Component
class HttpCustomerIdentity implements CustomerIdentity {

    private static final String NAME = "identity";
    private static final String PURPOSE = "BIND_CARD";

    private final IdentityApi api;
    private final LookupHash hash;

    HttpCustomerIdentity(IdentityApi api, LookupHash hash) {
        this.api = api;
        this.hash = hash;
    }

    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public Person person(UUID customerId) {
        PersonAnswer answer = api.person(customerId, "CARD_BINDING");
        return new Person(answer.name(), answer.idNumber());
    }

    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public UUID sendCode(UUID bindingId, String phone, String cardTail, String bank) {
        return api.openChallenge(
                        "bind-" + bindingId,
                        new ChallengeRequest(
                                phone, PURPOSE, bindingId.toString(), Map.of("cardTail", cardTail, "bank", bank)))
                .challengeId();
    }

    /** The key follows from binding and code: the code itself doesn't belong into a header. */
    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public void checkCode(UUID bindingId, UUID challengeId, String code) {
        String key = hash.of("binding-code", bindingId + "/" + code);
        String bounded = key.substring(0, Math.min(key.length(), 64));
        if (!api.verify(bounded, challengeId, new VerificationRequest(code, PURPOSE, bindingId.toString()))
                .verified()) {
            throw new RestClientException("identity-service neither verified nor refused a code");
        }
    }
}
