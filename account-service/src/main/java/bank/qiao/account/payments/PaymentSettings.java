package bank.qiao.account.payments;

import bank.qiao.account.accounts.VerificationLevel;
import bank.qiao.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of payments (domain rules 3 and 4).
 *
 * @param limits by verification level and direction
 * @param newCardFor how long a card after the first is new
 * @param newCardPayout how much may go out to a card while it is new
 * @param firstQueryAfter how soon an unknown outcome is asked for; doubled with every attempt
 * @param longestQueryDelay at most so long between two attempts
 * @param sendUntil how long after the request a payment that never arrived is sent again
 * @param settledAfter how long after the last send the network's "never arrived" is final: longer than any request can
 *     be under way
 */
@Validated
@ConfigurationProperties("qiao.payments")
record PaymentSettings(
        @NotEmpty Map<VerificationLevel, @NotNull Map<Direction, @Valid @NotNull Limit>> limits,
        @NotNull @DurationMin(seconds = 0) Duration newCardFor,
        @NotNull Money newCardPayout,
        @NotNull @DurationMin(millis = 1) Duration firstQueryAfter,
        @NotNull @DurationMin(millis = 1) Duration longestQueryDelay,
        @NotNull @DurationMin(seconds = 1) Duration sendUntil,
        @NotNull @DurationMin(seconds = 1) Duration settledAfter) {

    /** What a customer may move with one payment, and in a day. */
    record Limit(@NotNull Money perPayment, @NotNull Money perDay) {}

    Limit limit(VerificationLevel level, Direction direction) {
        Map<Direction, Limit> ofLevel = limits.get(level);
        Limit limit = ofLevel == null ? null : ofLevel.get(direction);
        if (limit == null) {
            throw new IllegalStateException("no limit is configured for " + level + " " + direction);
        }
        return limit;
    }
}
