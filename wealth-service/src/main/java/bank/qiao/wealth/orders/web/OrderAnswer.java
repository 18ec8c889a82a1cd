package bank.qiao.wealth.orders.web;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.orders.OrderStatus;
import bank.qiao.wealth.orders.OrderView;
import bank.qiao.wealth.orders.Side;
import bank.qiao.wealth.orders.Speed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the app sees it; quantities and values are decimal strings. */
record OrderAnswer(
        UUID orderId,
        OrderStatus status,
        String productCode,
        Side side,
        Speed speed,
        @Nullable Money amount,
        @Nullable Quantity units,
        LocalDate tradeDate,
        LocalDate confirmDate,
        LocalDate arriveBy,
        @Nullable String nav,
        @Nullable Quantity confirmedUnits,
        @Nullable Money confirmedAmount,
        @Nullable String failureCode,
        Instant placedAt) {

    static OrderAnswer of(OrderView order) {
        return new OrderAnswer(
                order.orderId(),
                order.status(),
                order.productCode(),
                order.side(),
                order.speed(),
                order.amount(),
                order.units(),
                order.tradeDate(),
                order.confirmDate(),
                order.arriveBy(),
                text(order.nav()),
                order.confirmedUnits(),
                order.confirmedAmount(),
                order.failureCode(),
                order.placedAt());
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
