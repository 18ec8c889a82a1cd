package bank.qiao.contracts.identity.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** The person's real name is verified; from now on they can hold an account. */
@Contract(topic = "identity.customer.v1", type = "identity.customer-verified.v1")
public record CustomerVerified(UUID customerId, Instant verifiedAt) implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
