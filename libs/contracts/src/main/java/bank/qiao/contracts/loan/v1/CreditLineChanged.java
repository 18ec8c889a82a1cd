package bank.qiao.contracts.loan.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** A credit line was opened, changed, blocked or closed. */
@Contract(topic = "loan.credit-line.v1", type = "loan.credit-line-changed.v1")
public record CreditLineChanged(UUID customerId, String status, long limitFen, long usedFen, Instant changedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
