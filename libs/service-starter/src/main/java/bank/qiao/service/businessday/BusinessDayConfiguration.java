package bank.qiao.service.businessday;

import bank.qiao.service.outbox.Events;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The bank's clock and end of day. */
@Configuration(proxyBeanMethods = false)
public class BusinessDayConfiguration {

    /** A date in its turn is woken by the one before; this is for a waking that came to nothing. */
    private static final Duration WAIT_FOR_EARLIER_DATE = Duration.ofSeconds(2);

    @Bean
    @Primary
    BankClock bankClock(@Qualifier("wallClock") Clock wallClock) {
        return new OffsetBankClock(wallClock);
    }

    @Bean
    EndOfDay endOfDay(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            Events events,
            DurableTasks tasks,
            @Qualifier("endOfDayTask") ObjectProvider<CustomTask<Void>> task,
            ObjectProvider<EndOfDayStep> steps,
            BankClock bankClock,
            PlatformTransactionManager transactions,
            @Qualifier("wallClock") Clock wallClock) {
        return new EndOfDay(
                service,
                jdbc,
                events,
                tasks,
                task,
                steps,
                (OffsetBankClock) bankClock,
                new TransactionTemplate(transactions),
                wallClock);
    }

    @Bean
    CustomTask<Void> endOfDayTask(ObjectProvider<EndOfDay> endOfDay, @Qualifier("wallClock") Clock wallClock) {
        return Tasks.custom(EndOfDay.TASK, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 1.5))
                .execute((instance, context) -> {
                    if (endOfDay.getObject().runInTurn(LocalDate.parse(instance.getId()))) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    return (complete, operations) ->
                            operations.reschedule(complete, wallClock.instant().plus(WAIT_FOR_EARLIER_DATE));
                });
    }

    @Bean
    SmartInitializingSingleton bankClockRestored(EndOfDay endOfDay) {
        return endOfDay::restoreClock;
    }
}
