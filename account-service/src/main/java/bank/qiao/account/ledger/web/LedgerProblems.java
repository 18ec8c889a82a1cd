package bank.qiao.account.ledger.web;

import bank.qiao.account.ledger.LedgerUnavailable;
import bank.qiao.web.problem.Problem;
import bank.qiao.web.problem.ProblemMapping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ledger that gives no answer now is 503 with {@code Retry-After}. */
@Component
@Order(0)
class LedgerProblems implements ProblemMapping {

    private static final Duration WAIT = Duration.ofSeconds(1);

    @Override
    public @Nullable Problem map(Throwable exception) {
        return exception instanceof LedgerUnavailable unavailable
                ? Problem.of(unavailable.error()).retryAfter(WAIT)
                : null;
    }
}
