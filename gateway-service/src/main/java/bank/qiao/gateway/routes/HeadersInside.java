package bank.qiao.gateway.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service sees of a request: the token that was checked here as a bearer token, where the caller came from and
 * which address it called.
 */
@Component
class HeadersInside implements RequestHttpHeadersFilter, Ordered {

    /** Requests without an access token whose proof of possession identity-service checks itself. */
    private static final Set<String> PROVEN_INSIDE =
            Set.of("/api/v1/sessions", "/api/v1/sessions/refresh", "/api/v1/registrations");

    @Override
    public HttpHeaders apply(HttpHeaders fromOutside, ServerRequest request) {
        HttpServletRequest outside = request.servletRequest();
        HttpHeaders inside = new HttpHeaders();
        inside.addAll(fromOutside);
        inside.headerNames().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(inside::remove);
        inside.remove(HttpHeaders.AUTHORIZATION);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            inside.setBearerAuth(caller.getToken().getTokenValue());
        }
        if (!PROVEN_INSIDE.contains(outside.getRequestURI())) {
            inside.remove("DPoP");
        }
        inside.set("X-Forwarded-For", outside.getRemoteAddr());
        inside.set("X-Forwarded-Proto", outside.getScheme());
        inside.set("X-Forwarded-Host", host(outside));
        inside.set("X-Forwarded-Port", Integer.toString(outside.getServerPort()));
        return inside;
    }

    private static String host(HttpServletRequest outside) {
        int usual = outside.isSecure() ? 443 : 80;
        return outside.getServerPort() == usual
                ? outside.getServerName()
                : outside.getServerName() + ":" + outside.getServerPort();
    }

    /** After the gateway's own filters, which remove such headers. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
