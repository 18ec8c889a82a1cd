package bank.qiao.contracts.operations.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A service has finished its end-of-day steps for a date. */
@Contract(topic = "operations.end-of-day.v1", type = "operations.end-of-day-completed.v1")
public record EndOfDayCompleted(UUID runId, String service, LocalDate date, Instant completedAt) implements Event {
    @Override
    public String aggregateId() {
        return service;
    }
}
