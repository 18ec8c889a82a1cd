package bank.qiao.testsupport;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;

/** Keysets for encryption at rest, new in each JVM. */
final class TestKeysets {

    static final String ENCRYPTION;
    static final String LOOKUP;

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
            ENCRYPTION = generate(PredefinedAeadParameters.AES256_GCM);
            LOOKUP = generate(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private TestKeysets() {}

    private static String generate(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }
}
