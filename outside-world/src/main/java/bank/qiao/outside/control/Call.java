package bank.qiao.outside.control;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One call that a system received, as GET /calls/{system} shows it. */
record Call(
        long number,
        OffsetDateTime at,
        String method,
        String path,
        @Nullable String query,
        @Nullable String body,
        Mode mode,
        @Nullable Integer status,
        Outcome outcome) {

    /** How a call ended, seen from the caller. */
    enum Outcome {
        IN_PROGRESS,
        ANSWERED,
        ANSWER_LOST,
        DROPPED
    }

    Call ended(Outcome how, @Nullable Integer withStatus) {
        return new Call(number, at, method, path, query, body, mode, withStatus, how);
    }
}
