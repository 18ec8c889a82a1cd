package bank.qiao.contracts.operations.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The business date moved on: every service runs its end-of-day steps for {@code date}, in order of the dates.
 *
 * @param clockOffset by how much the bank runs ahead of real time; zero outside the local bank
 */
@Contract(topic = "operations.business-day.v1", type = "operations.business-day-ended.v1")
public record BusinessDayEnded(UUID runId, LocalDate date, LocalDate nextDate, Duration clockOffset, Instant endedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return "bank";
    }
}
