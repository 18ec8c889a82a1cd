package bank.qiao.local.secrets;

import bank.qiao.local.secrets.Secrets.ServiceSecrets;
import bank.qiao.local.secrets.Secrets.StaffMember;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes new keys and passwords. */
final class SecretsMaker {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int TOTP_SECRET_LENGTH = 32;

    private final SecureRandom random = new SecureRandom();

    /** Keeps what there is and makes what is missing, for example for a service that is new. */
    Secrets complete(Secrets present, List<String> serviceNames) {
        Map<String, ServiceSecrets> services = new HashMap<>(present.services());
        serviceNames.forEach(name -> services.computeIfAbsent(name, absent -> newServiceSecrets()));
        return new Secrets(
                Map.copyOf(services),
                present.tokenSigningKey().isBlank() ? newSigningKey() : present.tokenSigningKey(),
                present.staff().isEmpty() ? newStaff() : present.staff());
    }

    private ServiceSecrets newServiceSecrets() {
        try {
            AeadConfig.register();
            MacConfig.register();
            return new ServiceSecrets(
                    keyset(PredefinedAeadParameters.AES256_GCM),
                    keyset(PredefinedMacParameters.HMAC_SHA256_256BITTAG),
                    text(32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keysets can't be made", e);
        }
    }

    private static String keyset(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }

    private static String newSigningKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key for tokens can't be made", e);
        }
    }

    private List<StaffMember> newStaff() {
        return List.of(
                member("maker", "OPS_MAKER"),
                member("checker", "OPS_CHECKER"),
                member("risk", "RISK"),
                member("finance", "FINANCE"),
                member("service", "SERVICE"),
                member("auditor", "AUDITOR"),
                member("admin", "ADMIN"));
    }

    private StaffMember member(String username, String role) {
        var secret = new StringBuilder();
        for (int i = 0; i < TOTP_SECRET_LENGTH; i++) {
            secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return new StaffMember(username, text(15), secret.toString(), Set.of(role));
    }

    String text(int bytes) {
        byte[] raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
