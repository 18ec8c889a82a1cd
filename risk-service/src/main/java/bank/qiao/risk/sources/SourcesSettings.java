package bank.qiao.risk.sources;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long an assessment waits for its sources.
 *
 * @param totalTime for all of them together, retries included; who has not answered then is down
 */
@Validated
@ConfigurationProperties("qiao.risk.sources")
public record SourcesSettings(
        @NotNull @DurationMin(millis = 1) Duration totalTime) {}
