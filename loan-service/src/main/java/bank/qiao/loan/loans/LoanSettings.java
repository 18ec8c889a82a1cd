package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.PenaltyRule;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 5 about loans.
 *
 * @param penaltyMultiple of the loan's rate
 * @param graceDays after the due day
 * @param forbiddenPurposes what proceeds may not be used for
 * @param stepUpAbove drawdowns of more yuan than this need the customer's face
 * @param stepTimeout after which an unanswered step of a drawdown or repayment is done again
 */
@Validated
@ConfigurationProperties("qiao.loan.loans")
public record LoanSettings(
        @DecimalMin("1") BigDecimal penaltyMultiple,
        @Min(0) int graceDays,
        Set<String> forbiddenPurposes,
        @Min(0) long stepUpAbove,
        Duration stepTimeout) {

    PenaltyRule penaltyRule() {
        return new PenaltyRule(penaltyMultiple, graceDays);
    }
}
