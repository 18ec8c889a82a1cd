package bank.qiao.risk.applicants;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What this service asks of identity-service. */
interface IdentityApi {

    @GetExchange("/internal/v1/customers/{id}/person")
    Person person(@PathVariable UUID id, @RequestParam String purpose);

    record Person(
            UUID customerId,
            String status,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable LocalDate birthDate) {
        /** Personal data never reaches a log. */
        @Override
        public String toString() {
            return "Person[" + customerId + "]";
        }
    }
}
