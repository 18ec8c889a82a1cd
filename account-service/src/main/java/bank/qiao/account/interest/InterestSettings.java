package bank.qiao.account.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of deposit interest (domain rule 2).
 *
 * @param rates effective-dated; none is ever changed, a new one is added
 * @param settlementMonths the months in which interest is settled
 * @param settlementDay the last day that counts; interest is paid on the day after
 */
@Validated
@ConfigurationProperties("qiao.interest")
record InterestSettings(
        @NotEmpty List<@Valid @NotNull DepositRate> rates,
        @NotEmpty Set<@NotNull Month> settlementMonths,
        @Min(1) @Max(28) int settlementDay) {

    /**
     * @param from the first day it holds
     * @param annual as a fraction with at most five decimals: 0.00050 is five hundredths of a percent
     */
    record DepositRate(
            @NotNull LocalDate from,

            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 5)
            BigDecimal annual) {}

    InterestSettings {
        rates = rates.stream().sorted(Comparator.comparing(DepositRate::from)).toList();
        settlementMonths = Set.copyOf(settlementMonths);
    }

    /** Zero before the first rate. */
    BigDecimal rateOn(LocalDate date) {
        return rates.stream()
                .filter(rate -> !rate.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .map(DepositRate::annual)
                .orElse(BigDecimal.ZERO);
    }

    boolean isSettlementDay(LocalDate date) {
        return date.getDayOfMonth() == settlementDay && settlementMonths.contains(date.getMonth());
    }
}
