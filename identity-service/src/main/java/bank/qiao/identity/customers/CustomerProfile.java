package bank.qiao.identity.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer with the personal data masked, fit for answers. */
public record CustomerProfile(
        CustomerId customerId,
        String phone,
        @Nullable String name,
        @Nullable String idNumber,
        CustomerStatus status,
        VerificationLevel verificationLevel,
        @Nullable String riskLevel,
        @Nullable String channel,
        @Nullable String invitationCode,
        Instant createdAt) {}
