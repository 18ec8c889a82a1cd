package bank.qiao.account.businessday;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the bank's day.
 *
 * @param services who must have finished a day before it counts as ended
 * @param mostDaysAtOnce how far one call may move the local bank's clock
 * @param waitAtMost how long such a call waits for the services
 */
@Validated
@ConfigurationProperties("qiao.business-day")
record BusinessDaySettings(
        @NotEmpty List<@NotBlank String> services,
        @Min(1) @Max(4000) int mostDaysAtOnce,
        @NotNull Duration waitAtMost) {}
