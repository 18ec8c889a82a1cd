package bank.qiao.account.ledger.journal;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means for the writer. */
final class SqlFailures {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Data, integrity, syntax and privileges, limits: the statement was refused, and certainly nothing was written. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "42", "44", "54", "P0");

    private SqlFailures() {}

    /** Whether something is there already that was thought to be new. */
    static boolean isDuplicate(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Whether the statement was refused and the session goes on; otherwise the outcome is unknown. */
    static boolean leavesConnectionUsable(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
    }
}
