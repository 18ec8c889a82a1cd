package bank.qiao.contracts.wealth.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription or redemption order moved between its states. */
@Contract(topic = "wealth.order.v1", type = "wealth.order-status-changed.v1")
public record OrderStatusChanged(
        UUID orderId,
        UUID customerId,
        String productCode,
        String side,
        @Nullable String from,
        String to,
        Instant changedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return orderId.toString();
    }
}
