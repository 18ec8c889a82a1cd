package bank.qiao.wealth.suitability;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The rules of risk profiles.
 *
 * @param questionnaire the version that is asked now
 * @param validity how long a profile counts (domain rule 7: 12 months)
 */
@Validated
@ConfigurationProperties("qiao.wealth.suitability")
public record SuitabilitySettings(
        @NotNull Resource questionnaire, @NotNull Period validity) {}
