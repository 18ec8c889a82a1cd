package bank.qiao.contracts.identity.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person signed up; nothing is known of them yet but a mobile number. */
@Contract(topic = "identity.customer.v1", type = "identity.customer-registered.v1")
public record CustomerRegistered(UUID customerId, @Nullable String channel, Instant registeredAt) implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
