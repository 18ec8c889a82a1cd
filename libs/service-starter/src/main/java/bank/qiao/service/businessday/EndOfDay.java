package bank.qiao.service.businessday;

import bank.qiao.contracts.operations.v1.BusinessDayEnded;
import bank.qiao.contracts.operations.v1.EndOfDayCompleted;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the service's {@link EndOfDayStep}s for each business date that has ended, the dates in their order. A durable
 * task does it: what a crash interrupts starts again at the step that was not completed.
 */
public class EndOfDay implements EventHandler<BusinessDayEnded> {

    static final String TASK = "end-of-day";
    private static final Logger log = LoggerFactory.getLogger(EndOfDay.class);

    private record Run(LocalDate date, UUID runId, Duration clockOffset) {}

    private final String service;
    private final JdbcClient jdbc;
    private final Events events;
    private final DurableTasks tasks;
    private final ObjectProvider<CustomTask<Void>> task;
    private final ObjectProvider<EndOfDayStep> steps;
    private final OffsetBankClock bankClock;
    private final TransactionTemplate transaction;
    private final Clock wallClock;

    EndOfDay(
            String service,
            JdbcClient jdbc,
            Events events,
            DurableTasks tasks,
            ObjectProvider<CustomTask<Void>> task,
            ObjectProvider<EndOfDayStep> steps,
            OffsetBankClock bankClock,
            TransactionTemplate transaction,
            Clock wallClock) {
        this.service = service;
        this.jdbc = jdbc;
        this.events = events;
        this.tasks = tasks;
        this.task = task;
        this.steps = steps;
        this.bankClock = bankClock;
        this.transaction = transaction;
        this.wallClock = wallClock;
    }

    @Override
    public Class<BusinessDayEnded> eventType() {
        return BusinessDayEnded.class;
    }

    @Override
    public void handle(BusinessDayEnded ended) {
        jdbc.sql("""
            insert into platform.end_of_day_run (date, run_id, next_date, clock_offset_seconds, requested_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        Date.valueOf(ended.date()),
                        ended.runId(),
                        Date.valueOf(ended.nextDate()),
                        ended.clockOffset().toSeconds(),
                        Timestamp.from(wallClock.instant()))
                .update();
        tasks.runAfterCommit(task.getObject().instance(ended.date().toString()));
    }

    /**
     * Runs the steps of a date; each date is a task of its own, which the scheduler gives to one instance at a time.
     *
     * @return false, having done nothing, while an earlier date is still open
     */
    boolean runInTurn(LocalDate date) {
        Optional<Run> oldest = oldestOpen();
        if (oldest.isPresent() && oldest.get().date().isBefore(date)) {
            return false;
        }
        oldest.filter(run -> run.date().equals(date)).ifPresent(this::run);
        return true;
    }

    /** The clock as it stood when the last day ended; called once at start. */
    void restoreClock() {
        jdbc.sql("select max(clock_offset_seconds) from platform.end_of_day_run")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> bankClock.moveTo(Duration.ofSeconds(seconds)));
    }

    private void run(Run run) {
        bankClock.moveTo(run.clockOffset());
        Set<String> done = completedSteps(run.date());
        for (EndOfDayStep step : steps.orderedStream().toList()) {
            if (!done.contains(step.name())) {
                step.run(run.date());
                markCompleted(run.date(), step);
                log.info("end of day {}: {} completed", run.date(), step.name());
            }
        }
        transaction.executeWithoutResult(status -> {
            int closed = jdbc.sql("""
                update platform.end_of_day_run set completed_at = ? where date = ? and completed_at is null\
                """)
                    .params(Timestamp.from(wallClock.instant()), Date.valueOf(run.date()))
                    .update();
            if (closed == 1) {
                events.publish(new EndOfDayCompleted(run.runId(), service, run.date(), bankClock.instant()));
            }
            oldestOpen()
                    .ifPresent(next ->
                            tasks.runWaiting(TaskInstanceId.of(TASK, next.date().toString())));
        });
    }

    private Optional<Run> oldestOpen() {
        return jdbc.sql("""
            select date, run_id, clock_offset_seconds from platform.end_of_day_run
            where completed_at is null order by date limit 1\
            """)
                .query((rs, n) -> new Run(
                        rs.getDate("date").toLocalDate(),
                        rs.getObject("run_id", UUID.class),
                        Duration.ofSeconds(rs.getLong("clock_offset_seconds"))))
                .optional();
    }

    private Set<String> completedSteps(LocalDate date) {
        List<String> names = jdbc.sql("select step from platform.end_of_day_step where date = ?")
                .param(Date.valueOf(date))
                .query(String.class)
                .list();
        return names.stream().collect(Collectors.toSet());
    }

    private void markCompleted(LocalDate date, EndOfDayStep step) {
        jdbc.sql("""
            insert into platform.end_of_day_step (date, step, completed_at) values (?, ?, ?)
            on conflict do nothing\
            """)
                .params(Date.valueOf(date), step.name(), Timestamp.from(wallClock.instant()))
                .update();
    }
}
