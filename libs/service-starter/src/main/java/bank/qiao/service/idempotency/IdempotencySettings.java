package bank.qiao.service.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param claimTimeout after this a request whose process died may be repeated; longer than any request takes
 * @param retention how long a key is remembered
 */
@Validated
@ConfigurationProperties("qiao.idempotency")
public record IdempotencySettings(Duration claimTimeout, Duration retention) {}
