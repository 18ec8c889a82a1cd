package bank.qiao.wealth.fundhouse;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order in an order file: a subscription names an amount, a redemption names units. */
public record FundOrderLine(
        UUID orderId,
        Side side,
        String fundCode,
        @Nullable Money amount,
        @Nullable Quantity units) {

    /** Into the fund or out of it. */
    public enum Side {
        SUBSCRIBE,
        REDEEM
    }

    public FundOrderLine {
        if ((side == Side.SUBSCRIBE) != (amount != null) || (side == Side.REDEEM) != (units != null)) {
            throw new IllegalArgumentException("a subscription has an amount, a redemption has units: " + orderId);
        }
    }

    /** Money into the fund. */
    public static FundOrderLine subscribe(UUID orderId, String fundCode, Money amount) {
        return new FundOrderLine(orderId, Side.SUBSCRIBE, fundCode, amount, null);
    }

    /** Units out of it. */
    public static FundOrderLine redeem(UUID orderId, String fundCode, Quantity units) {
        return new FundOrderLine(orderId, Side.REDEEM, fundCode, null, units);
    }
}
