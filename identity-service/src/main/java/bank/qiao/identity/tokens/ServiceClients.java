package bank.qiao.identity.tokens;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The bank's own services that may ask for a token by client credentials.
 *
 * @param serviceClients by service name, which is the client id
 */
@Validated
@ConfigurationProperties("qiao")
record ServiceClients(@NotEmpty Map<String, @Valid Client> serviceClients) {

    /** Prints no secret. */
    record Client(@NotBlank String secret) {

        @Override
        public String toString() {
            return "Client[…]";
        }
    }
}
