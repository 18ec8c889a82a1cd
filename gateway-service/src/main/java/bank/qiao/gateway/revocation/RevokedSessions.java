package bank.qiao.gateway.revocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Sessions whose tokens are refused although they have not expired. As many as there were logouts within the life of a
 * token: entries leave when their tokens have expired anyway.
 */
@Component
public class RevokedSessions implements OAuth2TokenValidator<Jwt> {

    /** The error of a token whose session was revoked. */
    public static final String SESSION_REVOKED = "session_revoked";

    private final Map<UUID, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    RevokedSessions(@Qualifier("wallClock") Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isRevoked(token.getClaimAsString("sid"))
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(SESSION_REVOKED))
                : OAuth2TokenValidatorResult.success();
    }

    void add(UUID sessionId, Instant tokensExpireAt) {
        if (tokensExpireAt.isAfter(clock.instant())) {
            until.merge(sessionId, tokensExpireAt, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Forgets sessions whose tokens have expired. */
    void purge() {
        Instant now = clock.instant();
        until.values().removeIf(expired -> !expired.isAfter(now));
    }

    int count() {
        return until.size();
    }

    private boolean isRevoked(@Nullable String sessionId) {
        if (sessionId == null || until.isEmpty()) {
            return false;
        }
        try {
            return until.containsKey(UUID.fromString(sessionId));
        } catch (IllegalArgumentException notASession) {
            return true;
        }
    }
}
