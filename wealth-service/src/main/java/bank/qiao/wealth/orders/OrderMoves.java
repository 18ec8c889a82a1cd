package bank.qiao.wealth.orders;

import bank.qiao.contracts.wealth.v1.OrderStatusChanged;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves orders: the order itself, the record of its statuses, and the event, in one transaction. */
@Component
class OrderMoves {

    private final FundOrders orders;
    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    OrderMoves(FundOrders orders, JdbcClient jdbc, Events events, Clock clock) {
        this.orders = orders;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Stores a new order at once, so that rows which refer to it can follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    void place(FundOrder order) {
        orders.saveAndFlush(order);
        record(order, null, order.status());
    }

    /** @throws IllegalStateException when the move is not a legal one */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(FundOrder order, OrderStatus next) {
        OrderStatus from = order.status();
        order.become(next);
        record(order, from, next);
    }

    /** @param reason kept on the order, for the customer */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(FundOrder order, OrderStatus next, @Nullable String reason) {
        order.failed(reason);
        move(order, next);
    }

    private void record(FundOrder order, @Nullable OrderStatus from, OrderStatus to) {
        jdbc.sql("""
            insert into order_status (id, order_id, from_status, to_status, changed_at)
            values (:id, :order, :from, :to, :at)\
            """)
                .param("id", Ids.next())
                .param("order", order.id())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", to.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        events.publish(new OrderStatusChanged(
                order.id(),
                order.customerId(),
                order.productCode(),
                order.side().name(),
                from == null ? null : from.name(),
                to.name(),
                clock.instant()));
    }
}
