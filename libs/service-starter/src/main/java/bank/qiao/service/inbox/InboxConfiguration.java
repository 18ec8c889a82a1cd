package bank.qiao.service.inbox;

import bank.qiao.service.deadletters.DeadLetterTopics;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.messages.TraceLink;
import bank.qiao.service.messages.UnreadableMessageException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One consumer group per service, one container for all its event handlers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
public class InboxConfiguration {

    @Bean
    EventDispatcher eventDispatcher(
            ObjectProvider<EventHandler<?>> handlers,
            MessageFormat format,
            TraceLink traces,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Qualifier("wallClock") Clock wallClock) {
        List<EventHandler<?>> all = handlers.orderedStream().toList();
        return new EventDispatcher(all, format, traces, jdbc, new TransactionTemplate(transactions), wallClock);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> eventContainer(
            EventDispatcher dispatcher,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetterTopics deadLetters,
            InboxSettings settings) {
        var properties = new ContainerProperties(dispatcher.topics().toArray(String[]::new));
        properties.setGroupId(deadLetters.consumerGroup());
        properties.setMessageListener(dispatcher);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("events");
        container.setConcurrency(settings.concurrency());
        var backOff = new ExponentialBackOffWithMaxRetries(settings.retries());
        backOff.setInitialInterval(settings.firstRetryDelay().toMillis());
        backOff.setMultiplier(2);
        backOff.setMaxInterval(settings.longestRetryDelay().toMillis());
        var errors = new DefaultErrorHandler(deadLetters.recoverer(), backOff);
        errors.addNotRetryableExceptions(UnreadableMessageException.class);
        container.setCommonErrorHandler(errors);
        return container;
    }

    @Bean
    RecurringTask<Void> forgetHandledEvents(
            JdbcClient jdbc, InboxSettings settings, @Qualifier("wallClock") Clock wallClock) {
        return Tasks.recurring("forget-handled-events", FixedDelay.ofHours(1))
                .execute((instance, context) -> jdbc.sql("delete from platform.inbox where handled_at < ?")
                        .param(Timestamp.from(wallClock.instant().minus(settings.retention())))
                        .update());
    }
}
