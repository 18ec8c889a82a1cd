package bank.qiao.loan.colending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Partners and limits of co-lending (domain rule 5). Amounts are yuan.
 *
 * @param partners in the order in which they are asked
 * @param tierOneCapital ours; one partner may hold {@code partnerConcentration} of it at most
 * @param otherLoans our lending outside this service, part of the base of {@code coLendingShareOfLoans}
 * @param ownDailyBudget what we lend alone in a day
 */
@Validated
@ConfigurationProperties("qiao.loan.co-lending")
public record CoLendingSettings(
        List<@Valid Partner> partners,
        @Min(0) long tierOneCapital,
        @DecimalMin("0") @DecimalMax("1") BigDecimal partnerConcentration,
        @Min(0) long otherLoans,
        @DecimalMin("0") @DecimalMax("1") BigDecimal coLendingShareOfLoans,
        @Min(0) long ownDailyBudget) {

    /**
     * A partner bank.
     *
     * @param name of its settlement sub-account and its HTTP group, for example {@code partner-a}
     * @param minimumPrincipal below it the partner isn't asked
     * @param shares effective-dated, any order
     */
    public record Partner(
            @NotBlank String name,
            @Min(0) long minimumPrincipal,
            @NotEmpty List<@Valid Share> shares) {

        /** The share in force on a day; empty before the first. */
        Optional<BigDecimal> shareOn(LocalDate day) {
            return shares.stream()
                    .filter(share -> !share.from().isAfter(day))
                    .max(Comparator.comparing(Share::from))
                    .map(Share::partner);
        }
    }

    /**
     * The partner's part of each drawdown from a day on; each side has at least 30 %.
     *
     * @param partner a fraction
     */
    public record Share(
            LocalDate from,
            @DecimalMin("0.3") @DecimalMax("0.7") BigDecimal partner) {}
}
