package bank.qiao.service.tasks;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;

/** Schedules db-scheduler tasks (declared as beans) from inside a transaction. */
public interface DurableTasks {

    /**
     * Stored in the caller's transaction, run by any instance within milliseconds after the commit, at least once; a task
     * with the same name and id that still waits is left as it is.
     */
    <T> void runAfterCommit(TaskInstance<T> task);

    /** Lets a task that waits for its time run as soon as the caller's transaction commits; one that runs or is gone stays. */
    void runWaiting(TaskInstanceId task);

    /** Stored in the caller's transaction, run no sooner than {@code delay} from now. */
    <T> void runLater(TaskInstance<T> task, Duration delay);
}
