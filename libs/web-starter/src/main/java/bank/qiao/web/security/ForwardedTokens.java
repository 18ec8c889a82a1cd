package bank.qiao.web.security;

import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The caller behind a token that the gateway forwarded. The gateway has checked the DPoP proof, which is bound to the
 * URL the client called and cannot be checked again in here; Spring Security would refuse a bound token that comes as
 * a bearer token, so the binding is left out of what it sees.
 */
final class ForwardedTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private final TokenAuthorities authorities = new TokenAuthorities();

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Jwt unbound = token.hasClaim("cnf") ? withoutBinding(token) : token;
        return new JwtAuthenticationToken(
                unbound, authorities.convert(token), Objects.requireNonNull(token.getSubject()));
    }

    private static Jwt withoutBinding(Jwt token) {
        return Jwt.withTokenValue(token.getTokenValue())
                .headers(headers -> headers.putAll(token.getHeaders()))
                .claims(claims -> {
                    claims.putAll(token.getClaims());
                    claims.remove("cnf");
                })
                .build();
    }
}
