package bank.qiao.wealth.fundhouse;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fund house's word on one order.
 *
 * @param nav the value the order was dealt at; null when rejected
 * @param amount what was paid in, or what is paid out; zero when rejected
 * @param units what was bought, or what was given back; zero when rejected
 * @param reason null when confirmed
 */
public record Confirmation(
        UUID orderId,
        FundOrderLine.Side side,
        String fundCode,
        LocalDate tradeDate,
        boolean confirmed,
        @Nullable BigDecimal nav,
        Money amount,
        Quantity units,
        @Nullable String reason) {}
