package bank.qiao.identity.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Service;

/** Signs the access tokens of customers and staff (RFC 9068, ES256). */
@Service
public class AccessTokens {

    static final String TYPE = "at+jwt";
    static final String LOGIN_TICKET_TYPE = "login-ticket+jwt";
    /** As long as the code by SMS lives. */
    private static final Duration LOGIN_TICKET_LIFETIME = Duration.ofMinutes(5);

    private static final String STEP_UP_TYPE = "step-up+jwt";

    private final JwtEncoder encoder;
    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock wallClock;

    AccessTokens(
            JwtEncoder encoder, SigningKeys keys, TokenSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.encoder = encoder;
        this.keys = keys;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /**
     * A token that only the holder of a device's key can use.
     *
     * @param keyThumbprint RFC 7638 thumbprint of the device's key
     */
    public AccessToken forCustomer(UUID customer, UUID session, String deviceId, String keyThumbprint) {
        Instant now = now();
        return sign(
                claims(customer.toString(), "customer", now, settings.customerTokenLifetime())
                        .claim("sid", session.toString())
                        .claim("device_id", deviceId)
                        .claim("cnf", Map.of("jkt", keyThumbprint))
                        .build(),
                now);
    }

    /** A bearer token with roles. */
    public AccessToken forStaff(String username, UUID session, List<String> roles) {
        Instant now = now();
        return sign(
                claims(username, "staff", now, settings.staffTokenLifetime())
                        .claim("sid", session.toString())
                        .claim("roles", roles)
                        .build(),
                now);
    }

    /**
     * A token that says which factors a customer has just shown on a device for one thing; others check that it is
     * used once.
     *
     * @param subjectId the one thing, for example a card binding
     * @param lifetime from now; at most minutes
     */
    public AccessToken stepUp(
            UUID customer, String deviceId, String purpose, String subjectId, List<String> factors, Duration lifetime) {
        Instant now = now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(customer.toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .id(UUID.randomUUID().toString())
                .claim("purpose", purpose)
                .claim("subject_id", subjectId)
                .claim("device_id", deviceId)
                .claim("factors", factors)
                .build();
        return sign(claims, now, STEP_UP_TYPE);
    }

    /** Proves nothing but that its bearer may show a face for this login. */
    AccessToken loginTicket(LoginTicket ticket) {
        Instant now = now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(ticket.customerId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LOGIN_TICKET_LIFETIME))
                .id(UUID.randomUUID().toString())
                .claim("device_id", ticket.deviceId())
                .claim("cnf", Map.of("jkt", ticket.keyThumbprint()))
                .build();
        return sign(claims, now, LOGIN_TICKET_TYPE);
    }

    private JwtClaimsSet.Builder claims(String subject, String scope, Instant now, Duration lifetime) {
        return JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .id(UUID.randomUUID().toString())
                .claim("scope", scope);
    }

    private AccessToken sign(JwtClaimsSet claims, Instant now) {
        return sign(claims, now, TYPE);
    }

    private AccessToken sign(JwtClaimsSet claims, Instant now, String type) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256)
                .type(type)
                .keyId(keys.currentKeyId())
                .build();
        return new AccessToken(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(),
                now,
                Objects.requireNonNull(claims.getExpiresAt()));
    }

    private Instant now() {
        // Tokens carry whole seconds.
        return wallClock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
