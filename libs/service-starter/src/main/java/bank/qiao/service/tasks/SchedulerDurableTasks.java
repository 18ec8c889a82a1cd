package bank.qiao.service.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Schedules in the caller's transaction and wakes the scheduler after its commit, so that nothing waits for a poll. */
final class SchedulerDurableTasks implements DurableTasks {

    private static final Logger log = LoggerFactory.getLogger(SchedulerDurableTasks.class);

    // A provider: tasks are beans of the scheduler, and may themselves need this one.
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    SchedulerDurableTasks(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public <T> void runAfterCommit(TaskInstance<T> task) {
        scheduler.getObject().scheduleIfNotExists(task, clock.instant());
        wakeAfterCommit();
    }

    @Override
    public void runNow(String recurringTask) {
        try {
            scheduler.getObject().reschedule(TaskInstanceId.of(recurringTask, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceException busy) {
            log.debug("{} is not waiting just now: {}", recurringTask, busy.getMessage());
        }
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }

    @Override
    public <T> void runLater(TaskInstance<T> task, Duration delay) {
        scheduler.getObject().scheduleIfNotExists(task, clock.instant().plus(delay));
    }
}
