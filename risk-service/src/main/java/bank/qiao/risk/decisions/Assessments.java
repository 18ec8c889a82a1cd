package bank.qiao.risk.decisions;

import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications on their way to a decision: REQUESTED, then DECIDED, once. */
@Component
@EnableConfigurationProperties(AssessmentSettings.class)
public class Assessments {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("assess-credit-application", Void.class);

    private final JdbcClient jdbc;
    private final DurableTasks tasks;
    private final AssessmentSettings settings;
    private final Clock wallClock;

    Assessments(
            JdbcClient jdbc, DurableTasks tasks, AssessmentSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** Takes an application and has it assessed after the commit; the same application again changes nothing. */
    @Transactional
    public void request(UUID applicationId, UUID customerId, List<ConsentGiven> consents, Instant requestedAt) {
        int added = jdbc.sql("""
            insert into assessment (application_id, customer_id, consents, requested_at, deadline, status)
            values (:applicationId, :customerId, :consents, :requestedAt, :deadline, 'REQUESTED')
            on conflict do nothing\
            """)
                .param("applicationId", applicationId)
                .param("customerId", customerId)
                .param("consents", CanonicalJson.write(consents))
                .param("requestedAt", Timestamp.from(requestedAt))
                .param("deadline", Timestamp.from(wallClock.instant().plus(settings.waitForSources())))
                .update();
        if (added == 1) {
            tasks.runAfterCommit(TASK.instance(applicationId.toString()).build());
        }
    }

    /** @throws IllegalStateException when there is none: a task without its application can't come about */
    @Transactional(readOnly = true)
    Assessment find(UUID applicationId) {
        return jdbc.sql("select * from assessment where application_id = :applicationId")
                .param("applicationId", applicationId)
                .query(Assessments::assessment)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no assessment of " + applicationId));
    }

    /** Notes that it has to wait. */
    @Transactional
    void waitFor(UUID applicationId, String missing) {
        jdbc.sql("""
            update assessment set attempts = attempts + 1, last_failure = :missing
            where application_id = :applicationId\
            """)
                .param("missing", missing)
                .param("applicationId", applicationId)
                .update();
    }

    /** Moves from REQUESTED to DECIDED; false when it was decided before. The row stays locked until the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean markDecided(UUID applicationId) {
        return jdbc.sql("""
            update assessment set status = 'DECIDED'
            where application_id = :applicationId and status = 'REQUESTED'\
            """).param("applicationId", applicationId).update() == 1;
    }

    private static Assessment assessment(ResultSet row, int number) throws SQLException {
        return new Assessment(
                row.getObject("application_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Arrays.asList(CanonicalJson.read(row.getString("consents"), ConsentGiven[].class)),
                row.getTimestamp("deadline").toInstant(),
                Assessment.Status.valueOf(row.getString("status")),
                row.getInt("attempts"));
    }
}
