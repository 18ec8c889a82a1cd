package bank.qiao.identity.verification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The numbers of a verification.
 *
 * @param step how long the customer has for each step
 * @param lifetime for all of it
 * @param tokenLifetime of the step-up token; it never outlives what was shown by more than this
 * @param tries for each factor, then it has failed
 * @param uploads pictures and recordings in one verification, unfit ones included
 * @param digits to be spoken
 */
@Validated
@ConfigurationProperties("qiao.verification")
record VerificationSettings(
        @NotNull Duration step,
        @NotNull Duration lifetime,
        @NotNull Duration tokenLifetime,
        @Min(1) int tries,
        @Min(1) int uploads,
        @Min(4) @Max(10) int digits) {}
