package bank.qiao.service.deadletters;

import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/** Where the messages go that a service could not handle: {@code <topic>.<service>.dead-letters}. */
public final class DeadLetterTopics {

    private static final String SUFFIX = ".dead-letters";

    private final String consumerGroup;
    private final KafkaTemplate<String, byte[]> kafka;

    DeadLetterTopics(String consumerGroup, KafkaTemplate<String, byte[]> kafka) {
        this.consumerGroup = consumerGroup;
        this.kafka = kafka;
    }

    /** The consumer group of the service. */
    public String consumerGroup() {
        return consumerGroup;
    }

    /** Sends a message there; exception texts and stack traces stay out, they may carry personal data. */
    public ConsumerRecordRecoverer recoverer() {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (message, error) -> new TopicPartition(of(message.topic()), -1));
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
        recoverer.setFailIfSendResultIsError(true);
        return recoverer;
    }

    String of(String topic) {
        return topic + '.' + consumerGroup + SUFFIX;
    }
}
