package bank.qiao.account.transfers.outside;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The inside calls of identity-service that a transfer needs. */
@HttpExchange("/internal/v1")
interface PayeeApi {

    @PostExchange("/customer-searches")
    FoundCustomer search(@RequestBody Search search);

    @GetExchange("/customers/{id}/person")
    NamedPerson person(@PathVariable UUID id, @RequestParam String purpose);

    record Search(String phone, String purpose) {

        @Override
        public String toString() {
            return "Search[masked]";
        }
    }

    record FoundCustomer(UUID customerId) {}

    /** Other members of the answer are not read: what isn't needed isn't held. */
    record NamedPerson(@Nullable String name) {

        @Override
        public String toString() {
            return "NamedPerson[masked]";
        }
    }
}
