package bank.qiao.gateway.routes;

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
        return exception instanceof ResourceAccessException && CallersFault.causeOf(exception) != null
                ? Problem.of(CommonError.MALFORMED_REQUEST)
                : null;
    }
}
