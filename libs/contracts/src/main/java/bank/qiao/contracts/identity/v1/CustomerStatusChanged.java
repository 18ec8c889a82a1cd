package bank.qiao.contracts.identity.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** The customer moved between the states of domain rule 1, for example to FROZEN or CLOSED. */
@Contract(topic = "identity.customer.v1", type = "identity.customer-status-changed.v1")
public record CustomerStatusChanged(UUID customerId, String from, String to, String reason, Instant changedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
