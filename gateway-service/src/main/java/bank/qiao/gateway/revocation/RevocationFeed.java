package bank.qiao.gateway.revocation;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.identity.v1.SessionRevoked;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole topic of revoked sessions from its start, without a group: every instance of the gateway must know
 * all of them. The instance is ready when it has read what was there when it started.
 */
@Component
class RevocationFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final Contract CONTRACT = Objects.requireNonNull(SessionRevoked.class.getAnnotation(Contract.class));
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(10);
    private static final Duration LOOK_FOR_TOPIC = Duration.ofMillis(500);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);

    private final ConsumerFactory<?, ?> consumers;
    private final RevokedSessions revoked;
    // Not the mapper of the REST answers: what travels over Kafka may have members added.
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean caughtUp;

    RevocationFeed(ConsumerFactory<?, ?> consumers, RevokedSessions revoked) {
        this.consumers = consumers;
        this.revoked = revoked;
    }

    /** Whether everything that was revoked before this instance started is known. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("revocation-feed").start(this::follow);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void follow() {
        while (isRunning()) {
            try (Consumer<?, ?> consumer = consumers.createConsumer()) {
                ends.clear();
                read(consumer);
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException broken) {
                // What is known stays in force; a new consumer reads everything again.
                log.warn("Revoked sessions cannot be read: {}", broken.toString());
                pause(WAIT_AFTER_FAILURE);
            }
        }
    }

    private void read(Consumer<?, ?> consumer) {
        long nextLook = System.nanoTime();
        while (isRunning()) {
            if (System.nanoTime() - nextLook >= 0) {
                boolean found = assignAll(consumer);
                revoked.purge();
                nextLook = System.nanoTime() + (found ? LOOK_FOR_PARTITIONS : LOOK_FOR_TOPIC).toNanos();
            }
            if (ends.isEmpty()) {
                // Identity-service has not made its topic yet, so nothing has ever been revoked.
                caughtUp = true;
                pause(POLL);
                continue;
            }
            consumer.poll(POLL).forEach(this::take);
            if (!caughtUp
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp = true;
                log.info("All revoked sessions are known; {} still matter", revoked.count());
            }
        }
    }

    /** Takes on partitions that were not there before, from their start. */
    private boolean assignAll(Consumer<?, ?> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(CONTRACT.topic());
        List<TopicPartition> added = new ArrayList<>();
        if (known != null) {
            for (PartitionInfo partition : known) {
                TopicPartition each = new TopicPartition(partition.topic(), partition.partition());
                if (!ends.containsKey(each)) {
                    added.add(each);
                }
            }
        }
        if (!added.isEmpty()) {
            List<TopicPartition> all = new ArrayList<>(ends.keySet());
            all.addAll(added);
            consumer.assign(all);
            ends.putAll(consumer.endOffsets(added));
            consumer.seekToBeginning(added);
        }
        return !ends.isEmpty();
    }

    private void take(ConsumerRecord<?, ?> received) {
        if (!(received.value() instanceof byte[] value)) {
            return;
        }
        try {
            CloudEvent event =
                    KafkaMessageFactory.createReader(received.headers(), value).toEvent();
            CloudEventData data = event.getData();
            if (CONTRACT.type().equals(event.getType()) && data != null) {
                SessionRevoked session = json.readValue(data.toBytes(), SessionRevoked.class);
                revoked.add(session.sessionId(), session.tokensExpireAt());
            }
        } catch (CloudEventRWException | JacksonException unreadable) {
            log.warn("A message in {} at {} is no revoked session", received.topic(), received.offset());
        }
    }

    private void pause(Duration time) {
        try {
            boolean ending = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (ending) {
                log.debug("Stopping");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
