package bank.qiao.web.security;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 as problem documents; {@code WWW-Authenticate} says only what the client can act on. */
public final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    public ProblemEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        problems.write(problem(refused), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(Problem.of(CommonError.FORBIDDEN), request, response);
    }

    private Problem problem(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            return problems.of(refused);
        }
        if (refused instanceof OAuth2AuthenticationException) {
            return Problem.of(AccessTokens.isExpired(refused) ? CommonError.TOKEN_EXPIRED : CommonError.UNAUTHENTICATED)
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        return Problem.of(CommonError.UNAUTHENTICATED).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
