package bank.qiao.identity.consents;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The consent texts in use.
 *
 * @param currentVersion taken where a request names no version
 * @param givenByHandingIn whether somebody who was never asked gives the consent for face or voice by handing in a
 *     picture or recording; off where the app asks first, as it must. What was withdrawn stays withdrawn either way
 */
@Validated
@ConfigurationProperties("qiao.consents")
public record ConsentSettings(@NotBlank String currentVersion, boolean givenByHandingIn) {}
