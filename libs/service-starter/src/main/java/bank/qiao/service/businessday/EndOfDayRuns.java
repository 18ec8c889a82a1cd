package bank.qiao.service.businessday;

import bank.qiao.service.tasks.DurableTasks;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the end of day of this service stands, for staff. */
public class EndOfDayRuns {

    private final JdbcClient jdbc;
    private final EndOfDayJob job;
    private final DurableTasks tasks;

    EndOfDayRuns(JdbcClient jdbc, EndOfDayJob job, DurableTasks tasks) {
        this.jdbc = jdbc;
        this.job = job;
        this.tasks = tasks;
    }

    /**
     * The end of one date.
     *
     * @param completedAt null while the day is open
     * @param problem the code of the step that refused to go on; null when nothing is wrong
     */
    public record Run(
            LocalDate date,
            Instant requestedAt,
            @Nullable Instant completedAt,
            @Nullable String problem,
            @Nullable String problemDetail,
            List<Step> steps) {

        public Run {
            steps = List.copyOf(steps);
        }
    }

    /** A step of the last execution; one that was completed before stands where it was. */
    public record Step(
            String name,
            String status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Newest date first. */
    public List<Run> newest(@Nullable LocalDate before, int rows) {
        return jdbc.sql("""
            select date, requested_at, completed_at, problem, problem_detail from platform.end_of_day_run
            where cast(:before as date) is null or date < :before order by date desc limit :rows\
            """)
                .param("before", before == null ? null : Date.valueOf(before))
                .param("rows", rows)
                .query((row, n) -> run(
                        row.getDate("date").toLocalDate(),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getTimestamp("completed_at"),
                        row.getString("problem"),
                        row.getString("problem_detail")))
                .list();
    }

    /** The end of one date; empty for a date that hasn't ended. */
    public Optional<Run> find(LocalDate date) {
        return newest(date.plusDays(1), 1).stream()
                .filter(run -> run.date().equals(date))
                .findFirst();
    }

    /** Tries open days again at once instead of at the next time. */
    public void retry() {
        tasks.runNow(BusinessDayConfiguration.TASK);
    }

    private Run run(
            LocalDate date,
            Instant requestedAt,
            @Nullable Timestamp completedAt,
            @Nullable String problem,
            @Nullable String detail) {
        List<Step> steps = job.execution(date).map(JobExecution::getStepExecutions).stream()
                .flatMap(executions -> executions.stream().map(EndOfDayRuns::step))
                .toList();
        return new Run(date, requestedAt, completedAt == null ? null : completedAt.toInstant(), problem, detail, steps);
    }

    private static Step step(StepExecution step) {
        return new Step(
                step.getStepName(), step.getStatus().name(), instant(step.getStartTime()), instant(step.getEndTime()));
    }

    /** Spring Batch keeps the time of the process's own zone. */
    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
