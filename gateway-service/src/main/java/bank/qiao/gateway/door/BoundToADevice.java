package bank.qiao.gateway.door;

import bank.qiao.web.security.Scope;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** A customer's token without a key in it could be used by whoever finds it; identity-service makes none. */
@Component
class BoundToADevice implements OAuth2TokenValidator<Jwt> {

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean bound = token.getClaims().get("cnf") instanceof Map<?, ?> key && key.get("jkt") instanceof String;
        return bound || !Scope.CUSTOMER.isThatOf(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "bound to no key", null));
    }
}
