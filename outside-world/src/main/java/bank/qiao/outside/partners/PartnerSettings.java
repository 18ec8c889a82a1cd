package bank.qiao.outside.partners;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The policies of the two partner banks. */
@Validated
@ConfigurationProperties("outside.partners")
record PartnerSettings(
        @NotNull @Valid Policy partnerA, @NotNull @Valid Policy partnerB) {

    /**
     * What a partner takes.
     *
     * @param worstGrade the last letter accepted
     * @param minimumPrincipalFen smallest loan it takes a share of
     * @param minimumDailyRate lowest rate it lends at
     * @param lowestShareBasisPoints least part of the principal it takes
     * @param highestShareBasisPoints most of the principal it takes
     * @param dailyBudgetFen most it lends on one day, all its shares together
     */
    record Policy(
            @NotNull Grade worstGrade,
            @Positive long minimumPrincipalFen,
            @NotNull @PositiveOrZero BigDecimal minimumDailyRate,
            @Min(0) @Max(10_000) int lowestShareBasisPoints,
            @Min(0) @Max(10_000) int highestShareBasisPoints,
            @PositiveOrZero long dailyBudgetFen) {}
}
