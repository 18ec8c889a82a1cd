package bank.qiao.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Commands sent to the ledger over Kafka, and the wait until each is answered. */
final class KafkaLoad {

    private static final String COMMANDS = "account.posting-command.v1";
    private static final String ANSWERS = "account.posting.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String bootstrap;
    private final ServiceUnderTest service;
    private final long postmaster;
    private final int accounts;

    KafkaLoad(String bootstrap, ServiceUnderTest service, long postmaster, int accounts) {
        this.bootstrap = bootstrap;
        this.service = service;
        this.postmaster = postmaster;
        this.accounts = accounts;
    }

    /** From the first command sent to the last answer read; times of single commands are not taken. */
    Result commands(int commands, int inEach) {
        Map<String, Object> common = Map.of("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(
                        with(common, Map.of("linger.ms", "5", "batch.size", "262144", "buffer.memory", "268435456")),
                        new StringSerializer(),
                        new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(
                        with(common, Map.of("max.poll.records", "5000")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(ANSWERS).stream()
                    .map(each -> new TopicPartition(ANSWERS, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            long databaseBefore = CpuTime.ofFamily(postmaster);
            long serviceBefore = CpuTime.of(service.pid());
            long begin = System.nanoTime();
            send(producer, commands, inEach);
            int answered = 0;
            while (answered < commands) {
                answered += consumer.poll(Duration.ofMillis(100)).count();
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException(answered + " of " + commands + " commands answered");
                }
            }
            double done = (double) commands * inEach;
            double passed = (System.nanoTime() - begin) / 1e9;
            return new Result(
                    done / passed,
                    0,
                    0,
                    (CpuTime.ofFamily(postmaster) - databaseBefore) / done,
                    (CpuTime.of(service.pid()) - serviceBefore) / done);
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, int commands, int inEach) {
        Traffic traffic = new Traffic(accounts, false, System.nanoTime());
        for (int i = 0; i < commands; i++) {
            UUID id = traffic.nextId();
            var message = new ProducerRecord<>(COMMANDS, id.toString(), traffic.command(id, inEach));
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", traffic.nextId().toString());
            header(message, "ce_source", "urn:qiao:bench");
            header(message, "ce_type", "account.post-transfers.v1");
            header(message, "content-type", "application/json");
            var unused = producer.send(message);
        }
        producer.flush();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new java.util.HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
