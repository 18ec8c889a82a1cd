package bank.qiao.service.deadletters;

import bank.qiao.service.inbox.EventDispatcher;
import bank.qiao.service.messages.KafkaSettings;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.outbox.OutboxTable;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead-letter topics of the service, their keeper and its admin calls. */
@Configuration(proxyBeanMethods = false)
@Import(DeadLettersController.class)
public class DeadLettersConfiguration {

    @Bean
    DeadLetterTopics deadLetterTopics(
            @Value("${spring.application.name}") String serviceName, KafkaTemplate<String, byte[]> kafka) {
        return new DeadLetterTopics(serviceName, kafka);
    }

    @Bean
    DeadLetters deadLetters(
            JdbcClient jdbc,
            OutboxTable outbox,
            MessageFormat format,
            PlatformTransactionManager transactions,
            @Qualifier("wallClock") Clock wallClock) {
        return new DeadLetters(jdbc, outbox, format, new TransactionTemplate(transactions), wallClock);
    }

    @Bean
    NewTopics deadLetterTopicsOfService(DeadLetterTopics topics, EventDispatcher dispatcher, KafkaSettings settings) {
        return new NewTopics(dispatcher.topics().stream()
                .map(topic -> TopicBuilder.name(topics.of(topic))
                        .partitions(1)
                        .replicas(settings.replicas())
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> deadLetterContainer(
            DeadLetters deadLetters,
            DeadLetterTopics topics,
            EventDispatcher dispatcher,
            ConsumerFactory<String, byte[]> consumers) {
        var properties = new ContainerProperties(
                dispatcher.topics().stream().map(topics::of).toArray(String[]::new));
        properties.setGroupId(topics.consumerGroup() + ".dead-letters");
        properties.setMessageListener(deadLetters);
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("dead-letters");
        return container;
    }
}
