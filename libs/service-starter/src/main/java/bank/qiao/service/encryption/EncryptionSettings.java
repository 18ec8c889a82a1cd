package bank.qiao.service.encryption;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Keys of this service, from the environment only.
 *
 * @param keyset Tink keyset (JSON) for AES-256-GCM; its primary key encrypts, all its keys decrypt
 * @param lookupKeyset Tink keyset (JSON) for HMAC-SHA256
 */
@Validated
@ConfigurationProperties("qiao.encryption")
public record EncryptionSettings(
        @NotBlank String keyset, @NotBlank String lookupKeyset) {

    /** Keys never reach a log. */
    @Override
    public String toString() {
        return "EncryptionSettings[…]";
    }
}
