package bank.qiao.web.problem;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Somebody we depend on is down, slow or not understood: 503 with {@code Retry-After}. */
final class DependencyProblems implements ProblemMapping {

    private static final Duration WAIT = Duration.ofSeconds(5);

    @Override
    public @Nullable Problem map(Throwable exception) {
        return switch (exception) {
            // They understood us and said no: our call was wrong, and trying again later would not help.
            case HttpClientErrorException ours -> Problem.of(CommonError.INTERNAL_ERROR);
            case RestClientException theirs -> unavailable();
            case CallNotPermittedException open -> unavailable();
            case BulkheadFullException full -> unavailable();
            case RequestNotPermitted limited -> unavailable();
            case OAuth2AuthorizationException noServiceToken -> unavailable();
            case TimeoutException late -> unavailable();
            default -> null;
        };
    }

    private static Problem unavailable() {
        return Problem.of(CommonError.DEPENDENCY_UNAVAILABLE).retryAfter(WAIT);
    }
}
