package bank.qiao.wealth.products;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product on the shelf.
 *
 * @param id only for paging
 * @param code the fund house's code
 * @param minimum the least amount of one subscription
 * @param increment amounts go up in these steps from the minimum
 * @param managementFee a year, already taken out of the net asset value; subscribing and redeeming cost nothing
 * @param cutOff Shanghai time; orders before it on a business day are of that day
 * @param payoutDays business days from T until a normal redemption is paid, 1 to 4
 * @param termDays calendar days for which units are locked after their confirmation; null: not locked
 * @param instantRedemption whether units can be turned into money within seconds, from the bank's advance pool
 */
public record Product(
        UUID id,
        String code,
        String nameZh,
        String nameEn,
        ProductKind kind,
        RiskLevel riskLevel,
        String issuerZh,
        String issuerEn,
        ProductStatus status,
        Money minimum,
        Money increment,
        Rate managementFee,
        LocalTime cutOff,
        int payoutDays,
        @Nullable Integer termDays,
        boolean instantRedemption) {

    /** Whether the amount is the minimum plus whole increments. */
    public boolean isInIncrements(Money amount) {
        return amount.minus(minimum).fen() % increment.fen() == 0;
    }
}
