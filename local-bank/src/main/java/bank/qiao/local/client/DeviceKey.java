package bank.qiao.local.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key pair of a device (EC P-256), with which it proves that a token is its own (DPoP, RFC 9449). */
public final class DeviceKey {

    private final ECKey key;
    private final Clock clock;

    private DeviceKey(ECKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    public static DeviceKey generate() {
        try {
            return new DeviceKey(new ECKeyGenerator(Curve.P_256).generate(), Clock.systemUTC());
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no P-256 keys", e);
        }
    }

    /** @throws IllegalArgumentException when it isn't a private EC key as JWK */
    public static DeviceKey parse(String privateJwk) {
        try {
            return new DeviceKey(ECKey.parse(privateJwk), Clock.systemUTC());
        } catch (ParseException e) {
            throw new IllegalArgumentException("not an EC key", e);
        }
    }

    /** To be sent at registration and login. */
    public Map<String, Object> publicJwk() {
        return key.toPublicJWK().toJSONObject();
    }

    /** To be kept. */
    public Map<String, Object> privateJwk() {
        return key.toJSONObject();
    }

    /**
     * A proof for one request.
     *
     * @param url of the request; its query is left out
     * @param accessToken the token that comes with the request, or null when there is none
     */
    public String proof(String method, String url, @Nullable String accessToken) {
        var claims = new JWTClaimsSet.Builder()
                .claim("htm", method)
                .claim("htu", url.replaceFirst("[?#].*$", ""))
                .issueTime(Date.from(clock.instant()))
                .jwtID(UUID.randomUUID().toString());
        if (accessToken != null) {
            claims.claim("ath", hash(accessToken));
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        try {
            var proof = new SignedJWT(header, claims.build());
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The proof can't be signed", e);
        }
    }

    private static String hash(String token) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
