package bank.qiao.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token and the claims that are the same for all once, and the rest each time it comes: its time,
 * and whatever else may change about it, such as a revocation. A signature is remembered no longer than the keys are, so that a key that was taken
 * back is noticed as soon as without this. Verifying ES256 costs more than most requests do.
 */
final class VerifiedTokens implements JwtDecoder {

    /** Twice as many at most; a service sees the tokens of its callers of the last minutes. */
    private static final int MOST = 10_000;

    private record Verified(Jwt token, Instant until) {}

    private final JwtDecoder lasting;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Duration keysLiveFor;
    private final Clock clock;
    private volatile Map<String, Verified> young = new ConcurrentHashMap<>();
    private volatile Map<String, Verified> old = Map.of();

    /**
     * @param lasting checks what doesn't change while a token lives: its signature, issuer, audience
     * @param rules asked each time
     */
    VerifiedTokens(JwtDecoder lasting, OAuth2TokenValidator<Jwt> rules, Duration keysLiveFor, Clock clock) {
        this.lasting = lasting;
        this.rules = rules;
        this.keysLiveFor = keysLiveFor;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Verified verified = find(token);
        if (verified == null || !now.isBefore(verified.until())) {
            verified = new Verified(lasting.decode(token), now.plus(keysLiveFor));
            remember(token, verified);
        }
        OAuth2TokenValidatorResult result = rules.validate(verified.token());
        if (result.hasErrors()) {
            throw new JwtValidationException(
                    "An error occurred while attempting to decode the Jwt", result.getErrors());
        }
        return verified.token();
    }

    private @Nullable Verified find(String token) {
        Verified found = young.get(token);
        if (found == null) {
            found = old.get(token);
            if (found != null) {
                remember(token, found);
            }
        }
        return found;
    }

    private void remember(String token, Verified verified) {
        if (young.size() >= MOST) {
            forgetOld();
        }
        young.put(token, verified);
    }

    private synchronized void forgetOld() {
        if (young.size() >= MOST) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
