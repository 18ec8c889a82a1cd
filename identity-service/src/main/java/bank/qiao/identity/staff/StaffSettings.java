package bank.qiao.identity.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How staff log in.
 *
 * @param failuresBeforeLock wrong logins in a row until the name is locked
 * @param lockedFor how long it is locked
 * @param totpStepsEitherSide how many steps of 30 s a code may be early or late (RFC 6238)
 */
@Validated
@ConfigurationProperties("qiao.staff")
record StaffSettings(
        @Min(1) int failuresBeforeLock,
        @NotNull Duration lockedFor,
        @Min(0) @Max(2) int totpStepsEitherSide) {}
