package bank.qiao.identity.tokens;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are signed and how long they hold.
 *
 * @param issuer the claim {@code iss}
 * @param audience the claim {@code aud}: every service of the bank
 * @param signingKey a private JWK (EC P-256) as JSON, from the environment only
 * @param previousKeys a JWK set of public keys whose tokens still count while keys rotate; may be empty
 * @param customerTokenLifetime of a customer's access token
 * @param staffTokenLifetime of a member of staff's access token
 * @param serviceTokenLifetime of a service's access token
 */
@Validated
@ConfigurationProperties("qiao.tokens")
record TokenSettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotBlank String signingKey,
        @Nullable String previousKeys,
        @NotNull Duration customerTokenLifetime,
        @NotNull Duration staffTokenLifetime,
        @NotNull Duration serviceTokenLifetime) {

    /** The key never reaches a log. */
    @Override
    public String toString() {
        return "TokenSettings[issuer=" + issuer + "]";
    }
}
