package bank.qiao.identity.consents;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The consent texts in use.
 *
 * @param currentVersion taken where a request names no version
 */
@Validated
@ConfigurationProperties("qiao.consents")
public record ConsentSettings(@NotBlank String currentVersion) {}
