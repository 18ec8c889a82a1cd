package bank.qiao.service.businessday;

import bank.qiao.service.outbox.Events;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/** The bank's clock and end of day. */
@Configuration(proxyBeanMethods = false)
public class BusinessDayConfiguration {

    static final String TASK = "end-of-day-runs";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

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
            EndOfDayJob job,
            ObjectProvider<EndOfDayStep> steps,
            BankClock bankClock,
            PlatformTransactionManager transactions,
            @Qualifier("wallClock") Clock wallClock) {
        return new EndOfDay(
                service,
                jdbc,
                events,
                tasks,
                job,
                steps,
                (OffsetBankClock) bankClock,
                new TransactionTemplate(transactions),
                wallClock);
    }

    /** A date that has ended wakes it; looking again and again is for what a crash has left. */
    @Bean
    RecurringTask<Void> endOfDayTask(ObjectProvider<EndOfDay> endOfDay, @Qualifier("wallClock") Clock wallClock) {
        return Tasks.recurring(TASK, FixedDelay.of(LOOK_EVERY))
                .onFailure((failed, operations) -> {
                    int failures = failed.getExecution().consecutiveFailures;
                    Duration wait = LOOK_EVERY.multipliedBy(1L << Math.min(failures, 5));
                    operations.reschedule(
                            failed, wallClock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
                })
                .execute((instance, context) -> endOfDay.getObject().runOpenDates());
    }

    @Bean
    EndOfDayJob endOfDayJob(
            DataSource dataSource, PlatformTransactionManager transactions, @Qualifier("wallClock") Clock wallClock)
            throws Exception {
        JdbcJobRepositoryFactoryBean repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(dataSource);
        repository.setTransactionManager(transactions);
        repository.setTablePrefix("platform.batch_");
        repository.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        repository.afterPropertiesSet();
        return new EndOfDayJob(repository.getObject(), wallClock);
    }

    @Bean
    EndOfDayRuns endOfDayRuns(JdbcClient jdbc, EndOfDayJob job, DurableTasks tasks) {
        return new EndOfDayRuns(jdbc, job, tasks);
    }

    @Bean
    EndOfDayItems endOfDayItems(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        return new EndOfDayItems(jdbc, wallClock);
    }

    @Bean
    SmartInitializingSingleton bankClockRestored(EndOfDay endOfDay) {
        return endOfDay::restoreClock;
    }
}
