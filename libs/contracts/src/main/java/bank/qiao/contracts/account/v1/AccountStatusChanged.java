package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** A customer account was frozen, unfrozen or closed. */
@Contract(topic = "account.account.v1", type = "account.account-status-changed.v1")
public record AccountStatusChanged(UUID accountId, UUID customerId, String from, String to, Instant changedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return accountId.toString();
    }
}
