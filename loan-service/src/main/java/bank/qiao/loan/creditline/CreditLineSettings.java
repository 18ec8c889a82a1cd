package bank.qiao.loan.creditline;

import bank.qiao.money.Money;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of domain rule 5 about the line.
 *
 * @param minimumLimit yuan
 * @param maximumLimit yuan
 * @param limitStep yuan: limits are whole multiples
 * @param coolingOff after a decline, before the next application
 * @param decisionTimeout an application without a decision is asked again after this
 * @param maximumRequests then staff is told and nothing more is asked
 * @param consentVersion of the text shown today, for consents that name none
 */
@Validated
@ConfigurationProperties("qiao.loan.credit-line")
public record CreditLineSettings(
        @Min(1) long minimumLimit,
        @Min(1) long maximumLimit,
        @Min(1) long limitStep,
        Period validity,
        Duration coolingOff,
        Duration decisionTimeout,
        @Min(1) int maximumRequests,
        String consentVersion) {

    /** Whether a decided limit is one that may be opened. */
    boolean allows(Money limit) {
        return limit.compareTo(Money.ofYuan(minimumLimit)) >= 0
                && limit.compareTo(Money.ofYuan(maximumLimit)) <= 0
                && limit.fen() % Money.ofYuan(limitStep).fen() == 0;
    }
}
