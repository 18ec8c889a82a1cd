package bank.qiao.identity.realname.registry;

import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.RealName;
import bank.qiao.identity.realname.CitizenRegistry;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks the registry over HTTP; each repetition carries the same reference. */
@Component
class HttpCitizenRegistry implements CitizenRegistry {

    private final RegistryApi registry;

    HttpCitizenRegistry(RegistryApi registry) {
        this.registry = registry;
    }

    @Override
    @Retry(name = "registry")
    @CircuitBreaker(name = "registry")
    @Bulkhead(name = "registry")
    public Answer check(String reference, RealName name, IdNumber idNumber) {
        RegistryApi.Result result;
        try {
            result = registry.check(new RegistryApi.Question(reference, name.value(), idNumber.value()));
        } catch (HttpClientErrorException.UnprocessableContent notAnIdNumber) {
            // Well-formed by our reading, but nobody can have it.
            return Answer.MISMATCH;
        }
        return switch (result.result()) {
            case "MATCH" -> result.watchListed() ? Answer.MATCH_ON_WATCH_LIST : Answer.MATCH;
            case "MISMATCH", "NOT_FOUND" -> Answer.MISMATCH;
            default -> throw new RestClientException("the registry answered with an unknown result");
        };
    }

    @Override
    @Retry(name = "registry")
    @CircuitBreaker(name = "registry")
    @Bulkhead(name = "registry")
    public Optional<byte[]> portrait(String reference, RealName name, IdNumber idNumber) {
        String portrait = registry.portrait(new RegistryApi.Question(reference, name.value(), idNumber.value()))
                .portrait();
        if (portrait == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(portrait));
        } catch (IllegalArgumentException notBase64) {
            throw new RestClientException("the registry answered with an unreadable portrait");
        }
    }
}
