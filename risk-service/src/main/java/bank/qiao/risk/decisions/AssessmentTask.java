package bank.qiao.risk.decisions;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable task of an assessment; it is repeated until there is a decision. */
@Configuration(proxyBeanMethods = false)
class AssessmentTask {

    /** Waiting for a source is a completion with a new date; only what nobody foresaw counts as a failure. */
    @Bean
    CustomTask<Void> assessCreditApplication(Assessor assessor, AssessmentSettings settings) {
        return Tasks.custom(Assessments.TASK)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getTimeDone()
                                .plus(settings.retryDelay(complete.getExecution().consecutiveFailures + 1))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Duration> wait = assessor.assess(UUID.fromString(instance.getId()));
                    return wait.map(AssessmentTask::again).orElse((complete, operations) -> operations.stop());
                });
    }

    private static CompletionHandler<Void> again(Duration delay) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(delay));
    }
}
