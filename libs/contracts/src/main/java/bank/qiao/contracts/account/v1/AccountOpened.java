package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** A customer account was opened. */
@Contract(topic = "account.account.v1", type = "account.account-opened.v1")
public record AccountOpened(
        UUID accountId, UUID customerId, String accountNumber, String accountClass, Instant openedAt) implements Event {
    @Override
    public String aggregateId() {
        return accountId.toString();
    }
}
