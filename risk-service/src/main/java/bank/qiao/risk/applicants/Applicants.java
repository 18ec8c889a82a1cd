package bank.qiao.risk.applicants;

import java.util.Optional;
import java.util.UUID;

/** Finds the person behind a customer id. */
public interface Applicants {

    /**
     * Empty when the customer is unknown or has no real name yet.
     *
     * @throws ApplicantsUnavailableException when identity-service doesn't answer: try again later
     */
    Optional<Applicant> find(UUID customerId);
}
