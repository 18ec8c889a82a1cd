package bank.qiao.service.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param concurrency consumers of this instance, sharing the partitions
 * @param retries after the first try, before the message goes to the dead letters
 * @param firstRetryDelay doubled at each further retry
 * @param longestRetryDelay bound of the doubling
 * @param retention how long a handled event is remembered; longer than Kafka keeps it
 */
@Validated
@ConfigurationProperties("qiao.inbox")
public record InboxSettings(
        @Min(1) @Max(64) int concurrency,
        @Min(0) @Max(20) int retries,
        Duration firstRetryDelay,
        Duration longestRetryDelay,
        Duration retention) {}
