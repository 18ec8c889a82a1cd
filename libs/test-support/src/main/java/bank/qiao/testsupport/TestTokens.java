package bank.qiao.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Signs access tokens as identity-service does and publishes the key, so that a service under test accepts them.
 * Tokens are valid for 15 minutes of wall-clock time.
 */
public final class TestTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final TestTokens OF_THIS_JVM = new TestTokens(Clock.systemUTC());

    private final ECKey key;
    private final String jwkSetUri;
    private final Clock wallClock;

    private TestTokens(Clock wallClock) {
        this.wallClock = wallClock;
        try {
            key = new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID("of-tests")
                    .generate();
            jwkSetUri = publish(new JWKSet(key.toPublicJWK()).toString());
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException("Tokens for tests can't be made", e);
        }
    }

    /** One key for all tests of this JVM. */
    public static TestTokens ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** What the tokens name as their issuer. */
    public String issuer() {
        return "http://identity.of.tests";
    }

    /** Where the public key can be read. */
    public String jwkSetUri() {
        return jwkSetUri;
    }

    /** The private key as a JWK, for identity-service, which signs with a key it is given. */
    public String signingKeyJson() {
        return key.toJSONString();
    }

    /** A customer's token, with a session and a device made up. */
    public String customer(UUID customerId) {
        return customer(customerId, UUID.randomUUID(), "device-" + customerId);
    }

    /** A customer's token for this session and device. */
    public String customer(UUID customerId, UUID sessionId, String deviceId) {
        return sign(
                customerId.toString(),
                "customer",
                claims -> claims.claim("sid", sessionId.toString())
                        .claim("device_id", deviceId)
                        .claim("cnf", Map.of("jkt", "thumbprint-of-" + deviceId)));
    }

    /** A token of a member of staff with these roles ({@code OPS_MAKER}, {@code OPS_CHECKER} …). */
    public String staff(String username, String... roles) {
        return sign(
                username,
                "staff",
                claims -> claims.claim("sid", UUID.randomUUID().toString()).claim("roles", List.of(roles)));
    }

    /** A token of a service, such as {@code account-service}. */
    public String service(String name) {
        return sign(name, "service", claims -> claims);
    }

    /** A customer's token whose time was over a minute ago. */
    public String expiredCustomer(UUID customerId) {
        return sign(
                customerId.toString(),
                "customer",
                claims -> claims.claim("sid", UUID.randomUUID().toString())
                        .claim("device_id", "device-" + customerId)
                        .claim("cnf", Map.of("jkt", "thumbprint"))
                        .expirationTime(Date.from(wallClock.instant().minus(Duration.ofMinutes(1)))));
    }

    /** A step-up token as it is given for a face shown on the device of {@link #customer(UUID)}; good for 5 minutes. */
    public String stepUp(
            UUID customerId, String purpose, String subjectId, UnaryOperator<JWTClaimsSet.Builder> changes) {
        return signOfType(
                "step-up+jwt",
                customerId.toString(),
                claims -> changes.apply(claims.claim("purpose", purpose)
                        .claim("subject_id", subjectId)
                        .claim("device_id", "device-" + customerId)
                        .claim("factors", List.of("FACE"))
                        .expirationTime(Date.from(wallClock.instant().plus(Duration.ofMinutes(5))))));
    }

    /** Any other token: the common claims with the given changes, correctly signed. */
    public String sign(String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> changes) {
        return signOfType("at+jwt", subject, claims -> changes.apply(claims.claim("scope", scope)));
    }

    private String signOfType(String type, String subject, UnaryOperator<JWTClaimsSet.Builder> changes) {
        Instant now = wallClock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("qiao")
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, changes.apply(claims).build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publish(String jwkSet) throws IOException {
        byte[] body = jwkSet.getBytes(StandardCharsets.UTF_8);
        // Its threads are daemons: it lives as long as the JVM.
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.createContext("/jwks", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }
}
