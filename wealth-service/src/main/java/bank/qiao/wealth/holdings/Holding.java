package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.util.UUID;

/**
 * What a customer holds of one product.
 *
 * @param units all of them
 * @param reserved part of them, promised to redemptions under way
 * @param locked part of them, whose term is not over
 * @param invested paid for units so far
 * @param redeemed received for units so far
 */
public record Holding(
        UUID customerId,
        String productCode,
        Quantity units,
        Quantity reserved,
        Quantity locked,
        Money invested,
        Money redeemed) {

    /** What can be redeemed now. */
    public Quantity available() {
        Quantity free = units.minus(reserved);
        return free.compareTo(locked) > 0 ? free.minus(locked) : Quantity.ZERO;
    }
}
