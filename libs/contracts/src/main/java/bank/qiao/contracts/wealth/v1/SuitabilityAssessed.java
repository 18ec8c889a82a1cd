package bank.qiao.contracts.wealth.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The customer answered the questionnaire; level C1 to C5. */
@Contract(topic = "wealth.suitability.v1", type = "wealth.suitability-assessed.v1")
public record SuitabilityAssessed(UUID customerId, String level, LocalDate validUntil, Instant assessedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
