package bank.qiao.identity.tokens;

import java.time.Duration;
import java.time.Instant;

/** A signed access token; prints without its value. */
public record AccessToken(String value, Instant issuedAt, Instant expiresAt) {

    /** Whole seconds, as answers say it. */
    public long expiresIn() {
        return Duration.between(issuedAt, expiresAt).toSeconds();
    }

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
