package bank.qiao.service.businessday;

import bank.qiao.contracts.operations.v1.BusinessDayEnded;
import bank.qiao.contracts.operations.v1.EndOfDayCompleted;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.service.outbox.Events;
import bank.qiao.service.tasks.DurableTasks;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the service's {@link EndOfDayStep}s for each business date that has ended, the dates in their order. One durable
 * task, which the scheduler gives to one instance at a time, runs all open dates one after the other: what a crash
 * interrupts starts again at the step that was not completed.
 */
public class EndOfDay implements EventHandler<BusinessDayEnded> {

    private static final int LONGEST_DETAIL = 1_000;
    private static final Logger log = LoggerFactory.getLogger(EndOfDay.class);

    private record Run(LocalDate date, UUID runId, Duration clockOffset) {}

    private final String service;
    private final JdbcClient jdbc;
    private final Events events;
    private final DurableTasks tasks;
    private final EndOfDayJob job;
    private final ObjectProvider<EndOfDayStep> steps;
    private final OffsetBankClock bankClock;
    private final TransactionTemplate transaction;
    private final Clock wallClock;

    EndOfDay(
            String service,
            JdbcClient jdbc,
            Events events,
            DurableTasks tasks,
            EndOfDayJob job,
            ObjectProvider<EndOfDayStep> steps,
            OffsetBankClock bankClock,
            TransactionTemplate transaction,
            Clock wallClock) {
        this.service = service;
        this.jdbc = jdbc;
        this.events = events;
        this.tasks = tasks;
        this.job = job;
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
        tasks.runNow(BusinessDayConfiguration.TASK);
    }

    /** All open dates, oldest first; the first that fails holds up the others. */
    void runOpenDates() {
        Optional<Run> next = oldestOpen();
        while (next.isPresent()) {
            Run run = next.get();
            try {
                run(run);
            } catch (RuntimeException e) {
                problem(run.date(), e instanceof DayStaysOpen open ? open.code() : "STEP_FAILED", e.getMessage());
                throw e;
            }
            next = oldestOpen();
        }
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
        job.run(run.date(), steps.orderedStream().toList());
        log.info("end of day {} completed", run.date());
        transaction.executeWithoutResult(status -> {
            int closed = jdbc.sql("""
                update platform.end_of_day_run set completed_at = ?, problem = null, problem_detail = null
                where date = ? and completed_at is null\
                """)
                    .params(Timestamp.from(wallClock.instant()), Date.valueOf(run.date()))
                    .update();
            if (closed == 1) {
                events.publish(new EndOfDayCompleted(run.runId(), service, run.date(), bankClock.instant()));
            }
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

    private void problem(LocalDate date, String code, @Nullable String message) {
        String detail = String.valueOf(message);
        log.error("end of day {} stays open: {}", date, code);
        jdbc.sql("update platform.end_of_day_run set problem = ?, problem_detail = ? where date = ?")
                .params(code, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)), Date.valueOf(date))
                .update();
    }
}
