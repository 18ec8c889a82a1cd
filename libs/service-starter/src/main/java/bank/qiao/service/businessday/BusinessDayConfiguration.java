package bank.qiao.service.businessday;

import bank.qiao.service.outbox.Events;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
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
            @Qualifier("endOfDayTask") ObjectProvider<OneTimeTask<Void>> task,
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
    OneTimeTask<Void> endOfDayTask(ObjectProvider<EndOfDay> endOfDay) {
        return Tasks.oneTime(EndOfDay.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 1.5))
                .execute((instance, context) -> endOfDay.getObject().runAllDue());
    }

    @Bean
    SmartInitializingSingleton bankClockRestored(EndOfDay endOfDay) {
        return endOfDay::restoreClock;
    }
}
