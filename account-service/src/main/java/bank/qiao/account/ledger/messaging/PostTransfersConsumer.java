package bank.qiao.account.ledger.messaging;

import bank.qiao.account.ledger.journal.LedgerOwnership;
import bank.qiao.account.ledger.journal.PostingCommands;
import bank.qiao.service.deadletters.DeadLetterTopics;
import bank.qiao.service.messages.MessageFormat;
import java.time.Clock;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Consumes the ledger's commands where the ledger is owned, and nowhere else: they are carried out by its writer. */
@Configuration(proxyBeanMethods = false)
class PostTransfersConsumer {

    private static final String GROUP_SUFFIX = ".posting-commands";
    private static final int MOST_AT_ONCE = 2_000;
    private static final long RETRY_MILLIS = 250;

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> postTransfersContainer(
            PostingCommands commands,
            MessageFormat format,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetterTopics deadLetters,
            LedgerOwnership ownership,
            Clock clock) {
        var properties = new ContainerProperties(PostTransfersListener.TOPIC);
        properties.setGroupId(deadLetters.consumerGroup() + GROUP_SUFFIX);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(new PostTransfersListener(commands, format, deadLetters.recoverer()));
        Properties consumer = new Properties();
        consumer.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MOST_AT_ONCE));
        properties.setKafkaConsumerProperties(consumer);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("posting-commands");
        container.setAutoStartup(false);
        // Whatever fails here is not the message's fault: it is tried until it works, or the ownership goes elsewhere.
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        ownership.whenOwned(container);
        return container;
    }
}
