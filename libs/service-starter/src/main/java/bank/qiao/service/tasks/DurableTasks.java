package bank.qiao.service.tasks;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;

/** Schedules db-scheduler tasks (declared as beans) from inside a transaction. */
public interface DurableTasks {

    /**
     * Stored in the caller's transaction, run by any instance within milliseconds after the commit, at least once; a task
     * with the same name and id that still waits is left as it is.
     */
    <T> void runAfterCommit(TaskInstance<T> task);

    /**
     * Runs a recurring task right after the caller's transaction instead of at its next time; one that runs just now is
     * left to come round by itself.
     */
    void runNow(String recurringTask);

    /** Stored in the caller's transaction, run no sooner than {@code delay} from now. */
    <T> void runLater(TaskInstance<T> task, Duration delay);
}
