package bank.qiao.contracts.identity.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** A consent was given or withdrawn; without a given consent no outside source may be asked. */
@Contract(topic = "identity.consent.v1", type = "identity.consent-changed.v1")
public record ConsentChanged(UUID customerId, String scope, String version, boolean given, Instant changedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
