package bank.qiao.gateway.limits;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever calls too often; stands behind the token check, so that a session is known. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private static final String CODES = "/api/v1/otp-challenges";

    private final CallCounts counts;
    private final RateLimits limits;
    private final Problems problems;

    RateLimitFilter(CallCounts counts, RateLimits limits, Problems problems) {
        this.counts = counts;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean code = HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(CODES);
        HttpServletRequest passedOn = code ? SmallBody.of(request) : request;
        Duration wait = code ? waitForCode(passedOn) : waitForAnythingElse(request);
        if (wait.isZero()) {
            chain.doFilter(passedOn, response);
        } else {
            problems.write(Problem.of(CommonError.TOO_MANY_REQUESTS).retryAfter(wait), request, response);
        }
    }

    private Duration waitForCode(HttpServletRequest request) {
        Duration wait = counts.take("codes from " + request.getRemoteAddr(), limits.codesPerAddress());
        if (wait.isZero() && request instanceof SmallBody body && !body.phone().isEmpty()) {
            return counts.take("codes to " + body.phone(), limits.codesPerPhone());
        }
        return wait;
    }

    private Duration waitForAnythingElse(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            String session = caller.getToken().getClaimAsString("sid");
            String name = session == null ? caller.getName() : session;
            return counts.take("session " + name, limits.perSession());
        }
        return counts.take("address " + request.getRemoteAddr(), limits.withoutTokenPerAddress());
    }
}
