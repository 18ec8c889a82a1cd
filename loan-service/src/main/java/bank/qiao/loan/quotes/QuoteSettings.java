package bank.qiao.loan.quotes;

import bank.qiao.loan.calculator.DayCount;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 5 about drawdowns.
 *
 * @param minimumPrincipal yuan
 * @param principalStep yuan: principal is a whole multiple
 * @param instalments the terms offered, in months
 * @param maximumAllInCost a year, as a fraction; compared with the internal rate of return
 */
@Validated
@ConfigurationProperties("qiao.loan.quotes")
public record QuoteSettings(
        @Min(1) long minimumPrincipal,
        @Min(1) long principalStep,
        @NotEmpty Set<Integer> instalments,
        BigDecimal maximumAllInCost,
        DayCount dayCount) {}
