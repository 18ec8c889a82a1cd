package bank.qiao.web.security;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link CustomerCaller} or {@link StaffCaller}; a nullable one is null without such a token. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CustomerCaller.class
                || parameter.getParameterType() == StaffCaller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        boolean customer = parameter.getParameterType() == CustomerCaller.class;
        Jwt token = token();
        if (token == null || !(customer ? Scope.CUSTOMER : Scope.STAFF).isThatOf(token)) {
            if (parameter.isOptional()) {
                return null;
            }
            throw new Refusal(token == null ? CommonError.UNAUTHENTICATED : CommonError.FORBIDDEN);
        }
        return customer ? customer(token) : staff(token);
    }

    private static @Nullable Jwt token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated
                ? authenticated.getToken()
                : null;
    }

    private static CustomerCaller customer(Jwt token) {
        String session = token.getClaimAsString("sid");
        String device = token.getClaimAsString("device_id");
        if (session == null || device == null) {
            throw new Refusal(CommonError.UNAUTHENTICATED);
        }
        try {
            return new CustomerCaller(UUID.fromString(token.getSubject()), UUID.fromString(session), device);
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(CommonError.UNAUTHENTICATED);
        }
    }

    private static StaffCaller staff(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return new StaffCaller(
                Objects.requireNonNull(token.getSubject()), roles == null ? Set.of() : Set.copyOf(roles));
    }
}
