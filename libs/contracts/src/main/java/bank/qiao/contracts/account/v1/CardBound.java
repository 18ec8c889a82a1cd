package bank.qiao.contracts.account.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** A card was bound; carries no card number. */
@Contract(topic = "account.card.v1", type = "account.card-bound.v1")
public record CardBound(UUID cardId, UUID customerId, String bank, int ordinal, Instant boundAt) implements Event {
    @Override
    public String aggregateId() {
        return customerId.toString();
    }
}
