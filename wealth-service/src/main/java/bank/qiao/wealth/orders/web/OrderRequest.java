package bank.qiao.wealth.orders.web;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.orders.Side;
import bank.qiao.wealth.orders.Speed;
import bank.qiao.web.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An order as the app sends it.
 *
 * @param amount for subscriptions, and for redemptions of money-market funds
 * @param units for redemptions, two decimals
 * @param speed NORMAL when not given
 */
record OrderRequest(
        @NotBlank @Size(max = 20) String productCode,
        @NotNull Side side,
        @Nullable Money amount,
        @Nullable Quantity units,
        @Nullable Speed speed) {

    private static final String REQUIRED = "REQUIRED";
    private static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    private static final String NOT_EXPECTED = "NOT_EXPECTED";

    Speed speedOrNormal() {
        return speed == null ? Speed.NORMAL : speed;
    }

    /** @throws Refusal VALIDATION_FAILED unless amount, units and speed fit together */
    void refuseUnlessConsistent() {
        switch (side) {
            case SUBSCRIBE -> {
                refuse(amount == null, "amount", REQUIRED);
                refuse(units != null, "units", NOT_EXPECTED);
                refuse(speedOrNormal() != Speed.NORMAL, "speed", NOT_EXPECTED);
            }
            case REDEEM -> {
                refuse(amount == null && units == null, "units", REQUIRED);
                refuse(amount != null && units != null, "units", NOT_EXPECTED);
            }
        }
        refuse(amount != null && !amount.isPositive(), "amount", OUT_OF_RANGE);
        refuse(units != null && units.compareTo(Quantity.ZERO) <= 0, "units", OUT_OF_RANGE);
    }

    private static void refuse(boolean wrong, String field, String why) {
        if (wrong) {
            throw Refusal.invalidField(field, why);
        }
    }
}
