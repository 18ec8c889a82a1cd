package bank.qiao.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The key that signs, and the public ones that still verify. */
@Component
class SigningKeys {

    private final ECKey current;
    private final JWKSet all;

    SigningKeys(TokenSettings settings) {
        current = signingKey(settings.signingKey());
        List<JWK> keys = new ArrayList<>();
        keys.add(current);
        String previous = settings.previousKeys();
        if (previous != null && !previous.isBlank()) {
            keys.addAll(publicKeys(previous));
        }
        all = new JWKSet(keys);
    }

    String currentKeyId() {
        return current.getKeyID();
    }

    JWKSet all() {
        return all;
    }

    private static ECKey signingKey(String json) {
        try {
            ECKey key = ECKey.parse(json);
            if (!Curve.P_256.equals(key.getCurve()) || !key.isPrivate()) {
                throw new IllegalStateException("qiao.tokens.signing-key must be a private EC P-256 JWK");
            }
            String id = key.getKeyID();
            return new ECKey.Builder(key)
                    .keyID(id == null ? key.computeThumbprint().toString() : id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (ParseException | JOSEException unreadable) {
            // Without the cause: its message may quote the key.
            throw new IllegalStateException("qiao.tokens.signing-key is not a readable JWK");
        }
    }

    private static List<JWK> publicKeys(String json) {
        try {
            return JWKSet.parse(json).toPublicJWKSet().getKeys();
        } catch (ParseException unreadable) {
            throw new IllegalStateException("qiao.tokens.previous-keys is not a readable JWK set");
        }
    }
}
