package bank.qiao.web.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param issuer the {@code iss} that tokens must name
 * @param jwkSetUri where the issuer publishes its keys; asked on first use, so a service starts without identity-service
 * @param clockSkew how far the clocks of two machines of the bank may differ
 * @param keysLiveFor how long fetched keys are used before they are fetched anew
 * @param outageTolerance how long known keys are used while the issuer cannot be reached
 */
@ConfigurationProperties("qiao.tokens")
@Validated
public record TokenProperties(
        @NotBlank String issuer,
        @NotNull URI jwkSetUri,
        @DefaultValue("2s") Duration clockSkew,
        @DefaultValue("5m") Duration keysLiveFor,
        @DefaultValue("4h") Duration outageTolerance) {}
