package bank.qiao.web.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** Who calls is not known, or may not do this. */
final class SecurityProblems implements ProblemMapping {

    @Override
    public @Nullable Problem map(Throwable exception) {
        return switch (exception) {
            case AccessDeniedException denied -> Problem.of(CommonError.FORBIDDEN);
            // The keys that tokens are checked with could not be fetched.
            case AuthenticationServiceException down ->
                Problem.of(CommonError.DEPENDENCY_UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, "5");
            case AuthenticationException unknown -> Problem.of(CommonError.UNAUTHENTICATED);
            default -> null;
        };
    }
}
