package bank.qiao.service.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param pollInterval how long an event waits at most whose wake-up was lost, for example with the process that wrote it
 * @param batchSize events sent in one go
 */
@Validated
@ConfigurationProperties("qiao.outbox")
public record OutboxSettings(
        Duration pollInterval, @Min(1) @Max(10_000) int batchSize) {}
