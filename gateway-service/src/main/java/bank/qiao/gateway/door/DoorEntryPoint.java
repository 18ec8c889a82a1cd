package bank.qiao.gateway.door;

import bank.qiao.gateway.revocation.RevokedSessions;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.ErrorCode;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.Problems;
import bank.qiao.web.security.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says why the door stays closed, with the challenge that the path asks for. */
@Component
class DoorEntryPoint implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    /** A proof that is wrong, and one that is missing, doubled or no proof at all. */
    private static final Set<String> ABOUT_THE_PROOF = Set.of("invalid_dpop_proof", "invalid_request");

    private final Problems problems;

    DoorEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        problems.write(problem(request, refused), request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        commence(request, response, refused);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(Problem.of(CommonError.FORBIDDEN), request, response);
    }

    private Problem problem(HttpServletRequest request, AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            return problems.of(refused);
        }
        if (!(refused instanceof OAuth2AuthenticationException oauth)) {
            return challenge(request, CommonError.UNAUTHENTICATED, "");
        }
        boolean proof =
                isDpop(request) && ABOUT_THE_PROOF.contains(oauth.getError().getErrorCode());
        return challenge(
                request,
                proof ? DoorError.INVALID_DPOP_PROOF : codeOf(refused),
                proof ? "invalid_dpop_proof" : "invalid_token");
    }

    private static ErrorCode codeOf(AuthenticationException refused) {
        if (AccessTokens.isRefusedAs(RevokedSessions.SESSION_REVOKED, refused)) {
            return DoorError.SESSION_REVOKED;
        }
        return AccessTokens.isExpired(refused) ? CommonError.TOKEN_EXPIRED : CommonError.UNAUTHENTICATED;
    }

    private static boolean isDpop(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "DPoP ", 0, 5);
    }

    /** Staff are asked for a bearer token, everybody else for one with a proof. */
    private static Problem challenge(HttpServletRequest request, ErrorCode code, String error) {
        boolean staff = request.getRequestURI().startsWith("/admin/");
        String scheme = staff ? "Bearer" : "DPoP algs=\"ES256\"";
        String separator = staff ? " " : ", ";
        return Problem.of(code)
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        error.isEmpty() ? scheme : scheme + separator + "error=\"" + error + "\"");
    }
}
