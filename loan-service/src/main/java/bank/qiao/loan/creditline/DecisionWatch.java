package bank.qiao.loan.creditline;

import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks at an application again after the decision timeout, so that none is forgotten when an answer is lost. */
@Component
class DecisionWatch {

    /** What the task carries. */
    record WatchedApplication(UUID applicationId) {}

    private static final TaskDescriptor<WatchedApplication> TASK =
            TaskDescriptor.of("credit-decision-watch", WatchedApplication.class);

    private final DurableTasks tasks;
    private final CreditLineSettings settings;

    DecisionWatch(DurableTasks tasks, CreditLineSettings settings) {
        this.tasks = tasks;
        this.settings = settings;
    }

    void start(UUID applicationId) {
        again(applicationId, 1);
    }

    void again(UUID applicationId, int request) {
        tasks.runLater(
                TASK.instance(applicationId + ":" + request)
                        .data(new WatchedApplication(applicationId))
                        .build(),
                settings.decisionTimeout());
    }

    /** Declares the task. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<WatchedApplication> creditDecisionWatch(ObjectProvider<CreditApplications> applications) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> applications
                            .getObject()
                            .askAgainWhenPending(instance.getData().applicationId()));
        }
    }
}
