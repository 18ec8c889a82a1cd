package bank.qiao.service.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keysets once, at start: a service with a wrong key doesn't start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EncryptionSettings.class)
public class EncryptionConfiguration {

    @Bean
    Aead serviceAead(EncryptionSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        return read(settings.keyset()).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Bean
    FieldCipher fieldCipher(Aead serviceAead) {
        return new TinkFieldCipher(serviceAead);
    }

    @Bean
    LookupHash lookupHash(EncryptionSettings settings) throws GeneralSecurityException {
        MacConfig.register();
        return new TinkLookupHash(read(settings.lookupKeyset()).getPrimitive(RegistryConfiguration.get(), Mac.class));
    }

    private static KeysetHandle read(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
