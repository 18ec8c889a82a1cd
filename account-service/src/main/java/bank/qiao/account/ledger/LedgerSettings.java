package bank.qiao.account.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ledger.
 *
 * @param holdSweepEvery how often expired holds are looked for
 */
@Validated
@ConfigurationProperties("qiao.ledger")
record LedgerSettings(@NotNull @DurationMin(millis = 100) Duration holdSweepEvery) {}
