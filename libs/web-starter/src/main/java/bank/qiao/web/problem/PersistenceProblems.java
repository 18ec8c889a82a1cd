package bank.qiao.web.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Conflicts between concurrent requests, and a database that is not there; used only where spring-tx is. */
final class PersistenceProblems implements ProblemMapping {

    private static final Duration WAIT = Duration.ofSeconds(5);

    @Override
    public @Nullable Problem map(Throwable exception) {
        return switch (exception) {
            case ConcurrencyFailureException conflict -> Problem.of(CommonError.CONFLICT);
            case DuplicateKeyException conflict -> Problem.of(CommonError.CONFLICT);
            case DataAccessResourceFailureException down -> unavailable();
            case QueryTimeoutException late -> unavailable();
            case CannotCreateTransactionException down -> unavailable();
            case TransactionTimedOutException late -> unavailable();
            default -> null;
        };
    }

    private static Problem unavailable() {
        return Problem.of(CommonError.DEPENDENCY_UNAVAILABLE).retryAfter(WAIT);
    }
}
