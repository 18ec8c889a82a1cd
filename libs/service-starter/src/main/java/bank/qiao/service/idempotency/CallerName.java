package bank.qiao.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Keys are kept per caller: the subject of the token, or before there is one the address the request came from. */
class CallerName {

    String of(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt jwt) {
            return jwt.getClaimAsString("scope") + ':' + jwt.getSubject();
        }
        return "anonymous:" + request.getRemoteAddr();
    }
}
