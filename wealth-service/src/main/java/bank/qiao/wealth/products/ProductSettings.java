package bank.qiao.wealth.products;

import bank.qiao.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Terms that all products share.
 *
 * @param instantRedemptionYuanPerDay what one person gets back at once from one product on one day (domain rule 7)
 * @param advancePoolYuan what the bank has out at most for instant redemptions not yet reimbursed, over all products
 * @param navBackfillDays days before today whose values are loaded at the start when they are missing
 */
@Validated
@ConfigurationProperties("qiao.wealth.products")
public record ProductSettings(
        @Positive long instantRedemptionYuanPerDay,
        @Positive long advancePoolYuan,
        @Min(1) @Max(370) int navBackfillDays) {

    /** The person's quota a product and day. */
    public Money instantRedemptionPerDay() {
        return Money.ofYuan(instantRedemptionYuanPerDay);
    }

    /** The pool of the whole platform. */
    public Money advancePool() {
        return Money.ofYuan(advancePoolYuan);
    }
}
