package bank.qiao.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the tokens that identity-service gives for a passed verification. That each is used once, service-starter sees
 * to: its id is remembered in the transaction of what it allows.
 */
public final class StepUpTokens {

    public static final String TYPE = "step-up+jwt";

    private static final int LONGEST_ID = 64;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Duration clockSkew;
    private final Clock wallClock;

    /** @param signatures checks the signature, and whatever else it likes */
    public StepUpTokens(JwtDecoder signatures, TokenProperties properties, Clock wallClock) {
        this.signatures = signatures;
        this.rules = new DelegatingOAuth2TokenValidator<>(List.of(AccessTokens.validator(TYPE, properties, wallClock)));
        this.clockSkew = properties.clockSkew();
        this.wallClock = wallClock;
    }

    /**
     * What a token must be for.
     *
     * @param deviceId the device that showed the factors
     * @param subjectId the one thing that it allows, such as a quote or a binding
     * @param factors that must have been shown
     */
    public record Demand(UUID customerId, String deviceId, String purpose, String subjectId, List<String> factors) {

        public Demand {
            factors = List.copyOf(factors);
        }
    }

    /** A token that was found good, and may have been used. */
    public record StepUp(String tokenId, Instant expiresAt) {}

    /**
     * The token when it is good for exactly this; empty when it is not, or too old, or no such token.
     *
     * @param longestAge since it was issued, whatever it says itself
     */
    public Optional<StepUp> check(String token, Demand demand, Duration longestAge) {
        Jwt jwt;
        try {
            jwt = signatures.decode(token);
        } catch (BadJwtException e) {
            // Keys that can't be fetched are another exception: a dependency that is down.
            return Optional.empty();
        }
        List<String> factors = jwt.getClaimAsStringList("factors");
        boolean good = !rules.validate(jwt).hasErrors()
                && isFresh(jwt, longestAge)
                && demand.customerId().toString().equals(jwt.getSubject())
                && demand.deviceId().equals(jwt.getClaimAsString("device_id"))
                && demand.purpose().equals(jwt.getClaimAsString("purpose"))
                && demand.subjectId().equals(jwt.getClaimAsString("subject_id"))
                && factors != null
                && factors.containsAll(demand.factors());
        String id = jwt.getId();
        Instant expiresAt = jwt.getExpiresAt();
        return good && expiresAt != null && id != null && !id.isEmpty() && id.length() <= LONGEST_ID
                ? Optional.of(new StepUp(id, expiresAt))
                : Optional.empty();
    }

    /** The end is meant to the second: other clocks may be behind, and a proof is not prolonged for that. */
    private boolean isFresh(Jwt token, Duration longestAge) {
        Instant now = wallClock.instant();
        Instant issuedAt = token.getIssuedAt();
        Instant expiresAt = token.getExpiresAt();
        return issuedAt != null
                && expiresAt != null
                && now.isBefore(expiresAt)
                && now.isBefore(issuedAt.plus(longestAge))
                && !issuedAt.isAfter(now.plus(clockSkew));
    }
}
