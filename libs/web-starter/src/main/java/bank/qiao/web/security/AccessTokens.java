package bank.qiao.web.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What makes a string an access token of the bank: ES256, {@code at+jwt}, our issuer, our audience, in its time. */
public final class AccessTokens {

    static final String AUDIENCE = "qiao";

    private static final String EXPIRED = "token_expired";
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final long REFRESH_WAIT_MILLIS = 3_000;

    private AccessTokens() {}

    static JwtDecoder decoder(TokenProperties properties, Clock clock, List<OAuth2TokenValidator<Jwt>> more) {
        List<OAuth2TokenValidator<Jwt>> changing = new ArrayList<>(more);
        changing.add(token -> time(token, properties, clock));
        return new VerifiedTokens(
                decoder(properties, claims("at+jwt", properties)),
                new DelegatingOAuth2TokenValidator<>(changing),
                properties.keysLiveFor(),
                clock);
    }

    /** Checks nothing but the signature. */
    static JwtDecoder signatures(TokenProperties properties) {
        return decoder(properties, token -> OAuth2TokenValidatorResult.success());
    }

    private static JwtDecoder decoder(TokenProperties properties, OAuth2TokenValidator<Jwt> rules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(properties))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                // The validator checks the type with everything else.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** The rules without the signature, for whoever brings keys of its own (identity-service). */
    public static OAuth2TokenValidator<Jwt> validator(TokenProperties properties, Clock clock) {
        return validator("at+jwt", properties, clock);
    }

    /** The same for tokens of another type. */
    public static OAuth2TokenValidator<Jwt> validator(String type, TokenProperties properties, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(claims(type, properties), token -> time(token, properties, clock));
    }

    /** What doesn't change while a token lives. */
    private static OAuth2TokenValidator<Jwt> claims(String type, TokenProperties properties) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator(type, "application/" + type),
                token -> claim(JwtClaimNames.ISS, properties.issuer().equals(token.getClaimAsString("iss"))),
                token -> claim(
                        JwtClaimNames.AUD,
                        token.getAudience() != null && token.getAudience().contains(AUDIENCE)),
                token -> claim(JwtClaimNames.SUB, token.getSubject() != null));
    }

    /** Whether a token was refused only because its time was over. */
    public static boolean isExpired(AuthenticationException refused) {
        return refused.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream().allMatch(error -> EXPIRED.equals(error.getErrorCode()));
    }

    /** Whether a validator refused a token with this error code. */
    public static boolean isRefusedAs(String errorCode, AuthenticationException refused) {
        return refused.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream().anyMatch(error -> errorCode.equals(error.getErrorCode()));
    }

    private static OAuth2TokenValidatorResult claim(String name, boolean asAgreed) {
        return asAgreed ? OAuth2TokenValidatorResult.success() : failure("invalid_token", name + " is not ours");
    }

    private static OAuth2TokenValidatorResult time(Jwt token, TokenProperties properties, Clock clock) {
        Instant now = clock.instant();
        @Nullable Instant expires = token.getExpiresAt();
        @Nullable Instant from = token.getNotBefore();
        if (expires == null || (from != null && now.plus(properties.clockSkew()).isBefore(from))) {
            return failure("invalid_token", "not in its time");
        }
        return now.isBefore(expires.plus(properties.clockSkew()))
                ? OAuth2TokenValidatorResult.success()
                : failure(EXPIRED, "expired");
    }

    private static OAuth2TokenValidatorResult failure(String code, String description) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(code, description, null));
    }

    private static JWKSource<SecurityContext> keys(TokenProperties properties) {
        try {
            return JWKSourceBuilder.create(
                            properties.jwkSetUri().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                    .cache(properties.keysLiveFor().toMillis(), REFRESH_WAIT_MILLIS)
                    .refreshAheadCache(false)
                    .retrying(true)
                    .rateLimited(false)
                    .outageTolerant(properties.outageTolerance().toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException wrong) {
            throw new IllegalStateException("qiao.tokens.jwk-set-uri is no URL", wrong);
        }
    }
}
