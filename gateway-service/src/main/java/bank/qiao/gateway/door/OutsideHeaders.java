package bank.qiao.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides what only the inside may say, in front of everything: where a request came from (a trusted proxy's word has
 * been taken by the server itself before), traces (ours start here) and cookies (nobody here uses any).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutsideHeaders extends OncePerRequestFilter {

    private static final Set<String> HIDDEN =
            Set.of("forwarded", "x-real-ip", "traceparent", "tracestate", "baggage", "b3", "cookie");
    private static final List<String> HIDDEN_FAMILIES = List.of("x-forwarded-", "x-b3-", "x-internal-", "x-original-");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static boolean isHidden(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return HIDDEN.contains(name) || HIDDEN_FAMILIES.stream().anyMatch(name::startsWith);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isHidden(name))
                    .toList());
        }
    }
}
