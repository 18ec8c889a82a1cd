package bank.qiao.gateway;

import bank.qiao.testsupport.TestTokens;
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
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A customer's device: its key, its token, and proofs. */
public final class Phone {

    private final ECKey key;
    private final TestTokens tokens;
    public final UUID customerId = UUID.randomUUID();
    public final UUID sessionId;
    public final String token;

    public Phone(TestTokens tokens, UUID sessionId) {
        this.tokens = tokens;
        this.sessionId = sessionId;
        this.key = newKey();
        this.token = token(claims -> {});
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String token(Consumer<JWTClaimsSet.Builder> change) {
        try {
            String thumbprint = key.computeThumbprint().toString();
            return tokens.sign(customerId.toString(), "customer", claims -> {
                claims.claim("sid", sessionId.toString())
                        .claim("device_id", "phone-1")
                        .claim("cnf", Map.of("jkt", thumbprint));
                change.accept(claims);
                return claims;
            });
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public HttpRequest.Builder request(String method, String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof(method, url, token));
    }

    public String proof(String method, String url, String ofToken) {
        return proof(method, url, ofToken, claims -> {});
    }

    public String proof(String method, String url, String ofToken, Consumer<JWTClaimsSet.Builder> change) {
        return proof(key, "dpop+jwt", method, url, ofToken, change);
    }

    public String proofOfAnotherKey(String method, String url) {
        return proof(newKey(), "dpop+jwt", method, url, token, claims -> {});
    }

    public String proofOfAnotherType(String method, String url) {
        return proof(key, "JWT", method, url, token, claims -> {});
    }

    private static String proof(
            ECKey key, String type, String method, String url, String token, Consumer<JWTClaimsSet.Builder> change) {
        String withoutQuery = url.replaceFirst("[?#].*", "");
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", withoutQuery)
                .claim("ath", hash(token))
                .issueTime(Date.from(Instant.now()));
        change.accept(claims);
        SignedJWT proof = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .jwk(key.toPublicJWK())
                        .build(),
                claims.build());
        try {
            proof.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return proof.serialize();
    }

    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
