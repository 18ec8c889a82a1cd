package bank.qiao.loan.calculator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the public calculator, and the longest interest-only term of domain rule 5.
 *
 * @param maximumPrincipal yuan
 * @param maximumAnnualRate a fraction: 1 is a hundred percent
 * @param longestInterestOnly instalments
 * @param longestFirstPeriod between disbursement and the first due date
 */
@Validated
@ConfigurationProperties("qiao.loan.calculator")
public record CalculatorSettings(
        @Min(1) @Max(1_000_000_000) long maximumPrincipal,
        BigDecimal maximumAnnualRate,
        @Min(1) @Max(600) int maximumInstalments,
        @Min(1) int longestInterestOnly,
        Period longestFirstPeriod,
        LocalDate earliestDisbursement,
        LocalDate latestDisbursement) {}
