package bank.qiao.load;

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
import java.util.Date;
import java.util.UUID;

/** Signs service tokens as identity-service does, and publishes the key: the service checks them as it always does. */
final class Tokens implements AutoCloseable {

    static final String ISSUER = "http://identity.of.the.benchmark";
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final ECKey key;
    private final HttpServer server;

    Tokens() throws JOSEException, IOException {
        key = new ECKeyGenerator(Curve.P_256)
                .algorithm(JWSAlgorithm.ES256)
                .keyID("bench")
                .generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/jwks", () -> keys);
        // A standby forwards to the owner with a token of its own.
        answer(
                "/oauth2/token",
                () -> "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(service("account-service"), LIFETIME.toSeconds())
                        .getBytes(StandardCharsets.UTF_8));
        server.start();
    }

    private interface Answer {
        byte[] body() throws JOSEException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                byte[] body = answer.body();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (JOSEException e) {
                throw new IOException(e);
            }
        });
    }

    String keysUrl() {
        return url("/jwks");
    }

    String tokensUrl() {
        return url("/oauth2/token");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String service(String name) throws JOSEException {
        long now = Clock.systemUTC().millis();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("qiao")
                .subject(name)
                .claim("scope", "service")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date(now))
                .expirationTime(new Date(now + LIFETIME.toMillis()))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
