package bank.qiao.identity.customers.web;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerProfile;
import bank.qiao.identity.customers.Customers;
import bank.qiao.web.security.CustomerCaller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own profile. */
@RestController
class MeController {

    private final Customers customers;

    MeController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/api/v1/me")
    Me me(CustomerCaller caller) {
        return Me.of(customers.profile(CustomerId.of(caller.customerId())));
    }

    record Me(
            UUID customerId,
            String phone,
            @Nullable String name,
            String status,
            String verificationLevel,
            @Nullable String riskLevel,
            Instant createdAt) {

        static Me of(CustomerProfile profile) {
            return new Me(
                    profile.customerId().value(),
                    profile.phone(),
                    profile.name(),
                    profile.status().name(),
                    profile.verificationLevel().name(),
                    profile.riskLevel(),
                    profile.createdAt());
        }
    }
}
