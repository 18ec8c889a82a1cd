package bank.qiao.gateway.routes;

import bank.qiao.web.limits.BodyTooLargeException;
import java.util.function.Predicate;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failed call whose cause is the caller's own body (too large, broken, cut off) from a service that failed:
 * nobody may open a circuit breaker from outside.
 */
public final class CallersFault implements Predicate<Throwable> {

    private static final int MOST_CAUSES = 10;

    @Override
    public boolean test(Throwable failure) {
        return causeOf(failure) != null;
    }

    /** What the caller did, null when it did nothing. */
    static @Nullable Throwable causeOf(Throwable failure) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < MOST_CAUSES; depth++, each = each.getCause()) {
            if (each instanceof BodyTooLargeException
                    || each instanceof BadRequestException
                    || each instanceof ClientAbortException) {
                return each;
            }
        }
        return null;
    }
}
