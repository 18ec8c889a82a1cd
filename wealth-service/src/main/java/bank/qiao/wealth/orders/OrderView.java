package bank.qiao.wealth.orders;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param amount asked for; null for redemptions by units of funds whose value is not known beforehand
 * @param units asked for; null for subscriptions
 * @param nav the value it was dealt at; null until confirmed, as are the units and the amount dealt
 * @param failureCode why it failed, or why the last try to pay it did
 */
public record OrderView(
        UUID orderId,
        String productCode,
        Side side,
        Speed speed,
        OrderStatus status,
        @Nullable Money amount,
        @Nullable Quantity units,
        LocalDate tradeDate,
        LocalDate confirmDate,
        LocalDate arriveBy,
        @Nullable BigDecimal nav,
        @Nullable Quantity confirmedUnits,
        @Nullable Money confirmedAmount,
        @Nullable String failureCode,
        Instant placedAt) {}
