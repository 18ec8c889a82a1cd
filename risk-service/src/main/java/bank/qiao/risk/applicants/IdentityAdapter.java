package bank.qiao.risk.applicants;

import bank.qiao.web.outbound.InsideRefusal;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks identity-service, which records who was asked about and why. */
@Component
class IdentityAdapter implements Applicants {

    private static final String PURPOSE = "CREDIT_ASSESSMENT";
    private static final String VERIFIED = "VERIFIED";

    private final IdentityApi api;

    IdentityAdapter(IdentityApi api) {
        this.api = api;
    }

    @Override
    @Retry(name = "identity", fallbackMethod = "unavailable")
    @CircuitBreaker(name = "identity")
    @Bulkhead(name = "identity")
    public Optional<Applicant> find(UUID customerId) {
        try {
            return applicant(api.person(customerId, PURPOSE));
        } catch (InsideRefusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Optional<Applicant> applicant(IdentityApi.Person person) {
        if (person.name() == null
                || person.idNumber() == null
                || person.phone() == null
                || person.birthDate() == null) {
            return Optional.empty();
        }
        return Optional.of(new Applicant(
                person.customerId(),
                VERIFIED.equals(person.status()),
                person.name(),
                person.idNumber(),
                person.phone(),
                person.birthDate()));
    }

    /** Found by name by the {@code Retry} above. */
    Optional<Applicant> unavailable(UUID customerId, Exception failure) {
        throw new ApplicantsUnavailableException(failure);
    }
}
