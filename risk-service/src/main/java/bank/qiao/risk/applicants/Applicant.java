package bank.qiao.risk.applicants;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person whose identity is known well enough to ask about.
 *
 * @param verified whether the real name is verified and the customer neither frozen nor closed
 */
public record Applicant(
        UUID customerId, boolean verified, String name, String idNumber, String phone, LocalDate birthDate) {

    /** Personal data never reaches a log. */
    @Override
    public String toString() {
        return "Applicant[" + customerId + "]";
    }
}
