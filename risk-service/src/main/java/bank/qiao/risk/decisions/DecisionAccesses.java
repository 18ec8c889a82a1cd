package bank.qiao.risk.decisions;

import bank.qiao.web.identifiers.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the staff looked at a decision or replayed it (domain rule 9). */
@Repository
class DecisionAccesses {

    private final JdbcClient jdbc;
    private final Clock wallClock;

    DecisionAccesses(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    void read(UUID decisionId, String username) {
        record(decisionId, username, "READ", null);
    }

    void replayed(UUID decisionId, String username, boolean identical) {
        record(decisionId, username, "REPLAY", identical);
    }

    private void record(UUID decisionId, String username, String action, @Nullable Boolean identical) {
        jdbc.sql("""
            insert into decision_access (id, decision_id, username, action, identical, accessed_at)
            values (:id, :decisionId, :username, :action, :identical, :accessedAt)\
            """)
                .param("id", Ids.next())
                .param("decisionId", decisionId)
                .param("username", username)
                .param("action", action)
                .param("identical", identical)
                .param("accessedAt", Timestamp.from(wallClock.instant()))
                .update();
    }
}
