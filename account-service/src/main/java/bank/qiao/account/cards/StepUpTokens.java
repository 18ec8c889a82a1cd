package bank.qiao.account.cards;

import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.TokenProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks step-up tokens: issued by identity-service after face and voice, for one customer on one device and for one
 * binding, fresh, and good once ({@link StepUpUses}).
 */
@Component
class StepUpTokens {

    static final String TYPE = "step-up+jwt";
    static final String PURPOSE = "BIND_CARD";
    static final String AUDIENCE = "qiao";
    private static final List<String> FACTORS = List.of("FACE", "VOICE");

    private final TokenProperties tokens;
    private final CardSettings settings;
    private final Clock wallClock;
    private final JwtDecoder decoder;

    StepUpTokens(TokenProperties tokens, CardSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.tokens = tokens;
        this.settings = settings;
        this.wallClock = wallClock;
        NimbusJwtDecoder built = NimbusJwtDecoder.withJwkSetUri(
                        tokens.jwkSetUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .build();
        built.setJwtValidator(validator());
        this.decoder = built;
    }

    /** A token that was found good and is not used yet. */
    record StepUp(String tokenId, Instant expiresAt) {}

    /** @throws Refusal STEP_UP_TOKEN_INVALID when it isn't for exactly this, or too old */
    StepUp check(String token, UUID customerId, String deviceId, UUID bindingId) {
        Jwt jwt;
        try {
            jwt = decoder.decode(token);
        } catch (BadJwtException e) {
            // Only a bad token: keys that can't be fetched are another exception, answered as a dependency that is
            // down.
            throw new Refusal(CardError.STEP_UP_TOKEN_INVALID);
        }
        List<String> factors = jwt.getClaimAsStringList("factors");
        boolean forThis = customerId.toString().equals(jwt.getSubject())
                && bindingId.toString().equals(jwt.getClaimAsString("subject_id"))
                && PURPOSE.equals(jwt.getClaimAsString("purpose"))
                && deviceId.equals(jwt.getClaimAsString("device_id"))
                && factors != null
                && factors.containsAll(FACTORS);
        Instant expiresAt = jwt.getExpiresAt();
        String tokenId = jwt.getId();
        if (!forThis || expiresAt == null || tokenId == null || tokenId.isEmpty() || tokenId.length() > 64) {
            throw new Refusal(CardError.STEP_UP_TOKEN_INVALID);
        }
        return new StepUp(tokenId, expiresAt);
    }

    private OAuth2TokenValidator<Jwt> validator() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator(TYPE, "application/" + TYPE),
                token -> result(tokens.issuer().equals(token.getClaimAsString("iss"))),
                token -> result(
                        token.getAudience() != null && token.getAudience().contains(AUDIENCE)),
                token -> result(isFresh(token)));
    }

    private boolean isFresh(Jwt token) {
        Instant now = wallClock.instant();
        Instant issuedAt = token.getIssuedAt();
        Instant expiresAt = token.getExpiresAt();
        return issuedAt != null
                && expiresAt != null
                && now.isBefore(expiresAt)
                && now.isBefore(issuedAt.plus(settings.stepUpAge()))
                && !issuedAt.isAfter(now.plus(tokens.clockSkew()));
    }

    private static OAuth2TokenValidatorResult result(boolean good) {
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
