package bank.qiao.risk.velocity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param announceEvery how often to look whether the time of a version has come */
@Validated
@ConfigurationProperties("qiao.risk.velocity")
record VelocitySettings(@NotNull @DurationMin(millis = 100) Duration announceEvery) {}
