package bank.qiao.service.stepups;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param longestAge how long ago a verification may have been passed (domain rule 3) */
@Validated
@ConfigurationProperties("qiao.step-ups")
public record StepUpSettings(
        @NotNull @DurationMin(seconds = 1) Duration longestAge) {}
