package bank.qiao.account.cards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of card binding (domain rule 3).
 *
 * @param mostCards how many cards a customer may have bound at once
 * @param ordinalPeriod how long a card counts towards the ordinal of the next after it was unbound
 * @param bindingLivesFor how long a binding waits for its confirmation
 */
@Validated
@ConfigurationProperties("qiao.cards")
record CardSettings(
        @Min(1) @Max(100) int mostCards,
        @NotNull @DurationMin(days = 1) Duration ordinalPeriod,
        @NotNull @DurationMin(minutes = 1) Duration bindingLivesFor) {}
