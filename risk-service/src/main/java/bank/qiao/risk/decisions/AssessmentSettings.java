package bank.qiao.risk.decisions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How patient an assessment is.
 *
 * @param waitForSources how long an application waits for a source without which nothing is decided
 * @param firstRetryDelay before the first new try; doubled with each
 * @param longestRetryDelay it never grows beyond this
 */
@Validated
@ConfigurationProperties("qiao.risk.assessment")
public record AssessmentSettings(
        @NotNull @DurationMin(millis = 1) Duration waitForSources,
        @NotNull @DurationMin(millis = 1) Duration firstRetryDelay,
        @NotNull @DurationMin(millis = 1) Duration longestRetryDelay) {

    /** Doubled with each attempt, from the first delay up to the longest. */
    Duration retryDelay(int attempts) {
        Duration delay = firstRetryDelay.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return delay.compareTo(longestRetryDelay) < 0 ? delay : longestRetryDelay;
    }
}
