package bank.qiao.gateway.routes;

import bank.qiao.web.limits.BodyTooLargeException;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.ProblemMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** A body that broke while it was passed on is the caller's problem, not a service that is down. */
@Component
@Order(-1)
class ProxyProblems implements ProblemMapping {

    @Override
    public @Nullable Problem map(Throwable exception) {
        if (!(exception instanceof ResourceAccessException)) {
            return null;
        }
        return switch (CallersFault.causeOf(exception)) {
            case BodyTooLargeException tooLarge -> Problem.of(CommonError.PAYLOAD_TOO_LARGE);
            case null -> null;
            default -> Problem.of(CommonError.MALFORMED_REQUEST);
        };
    }
}
