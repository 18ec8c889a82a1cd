package bank.qiao.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.TestServers;
import bank.qiao.testsupport.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class EventsIntegrationTests {

    @Autowired
    Events events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Handled handled;

    @Autowired
    MessageFormat format;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    @Qualifier("wallClock")
    Clock wallClock;

    @Test
    void anEventLeavesAfterTheCommitAndIsHandledOnce() {
        UUID customer = publish();
        await().untilAsserted(() -> assertThat(timesHandled(customer)).isOne());
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void anEventOfARolledBackTransactionNeverLeaves() {
        UUID rolledBack = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publish(new CustomerVerified(rolledBack, Instant.EPOCH));
            status.setRollbackOnly();
        });
        UUID later = publish();

        await().untilAsserted(() -> assertThat(timesHandled(later)).isOne());
        assertThat(timesHandled(rolledBack)).isZero();
    }

    @Test
    void anEventOutsideATransactionIsAProgrammingError() {
        assertThatThrownBy(() -> events.publish(new CustomerVerified(UUID.randomUUID(), Instant.EPOCH)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMessageDeliveredTwiceHasOneEffect() {
        UUID customer = UUID.randomUUID();
        var message = format.toMessage(new CustomerVerified(customer, Instant.EPOCH), null);
        var _ = kafka.send(format.toRecord(message));
        var _ = kafka.send(format.toRecord(message));
        UUID later = publish();

        await().untilAsserted(() -> assertThat(timesHandled(later)).isOne());
        await().untilAsserted(() -> assertThat(timesHandled(customer)).isOne());
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(timesHandled(customer)).isOne());
    }

    @Test
    void aPoisonMessageGoesToTheDeadLettersAndIsHandledAfterItsReplay() {
        UUID customer = UUID.randomUUID();
        handled.poison.add(customer);
        transaction.executeWithoutResult(status -> events.publish(new CustomerVerified(customer, Instant.EPOCH)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deadLetterOf(customer)).hasSize(1));
        assertThat(timesHandled(customer)).isZero();

        handled.poison.remove(customer);
        String id = deadLetterOf(customer).getFirst();
        http.post()
                .uri("/admin/v1/dead-letters/" + id + "/replay")
                .headers(headers -> {
                    headers.setBearerAuth(tokens.staff("keeper", "ADMIN"));
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .exchange()
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(timesHandled(customer)).isOne());
        http.get()
                .uri("/admin/v1/dead-letters?limit=100")
                .headers(headers -> headers.setBearerAuth(tokens.staff("keeper", "ADMIN")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains(id).contains("REPLAYED").contains("IllegalStateException"));
    }

    @Test
    void aMessageNobodyCanReadGoesThereAtOnce() {
        var _ = kafka.send("identity.customer.v1", "unreadable-" + UUID.randomUUID(), new byte[] {1, 2, 3});
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from platform.dead_letter where message_key like 'unreadable-%'")
                                .query(Long.class)
                                .single())
                .isOne());
    }

    @Test
    void theEventsOfAnAggregateKeepTheirOrder() {
        List<UUID> aggregates = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID aggregate : aggregates) {
                var _ = executor.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        String step = Integer.toString(i);
                        transaction.executeWithoutResult(status -> events.publish(
                                new CustomerStatusChanged(aggregate, step, step, "order", Instant.EPOCH)));
                    }
                });
            }
        }
        for (UUID aggregate : aggregates) {
            assertThat(stepsSeenOf(aggregate))
                    .isEqualTo(java.util.stream.IntStream.range(0, 50)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    private List<String> stepsSeenOf(UUID aggregate) {
        List<String> steps = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestServers.ofThisJvm().bootstrapServers(),
                "group.id",
                "order-" + aggregate,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("identity.customer.v1"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (aggregate.toString().equals(record.key())) {
                        var event = format.toEvent(format.toCloudEvent(record), CustomerStatusChanged.class);
                        steps.add(event.to());
                    }
                });
                return steps.size() >= 50;
            });
        }
        return steps;
    }

    private UUID publish() {
        UUID customer = UUID.randomUUID();
        transaction.executeWithoutResult(status -> events.publish(new CustomerVerified(customer, Instant.EPOCH)));
        return customer;
    }

    private List<String> deadLetterOf(UUID customer) {
        return jdbc.sql("select cast(id as text) from platform.dead_letter where message_key = ?")
                .param(customer.toString())
                .query(String.class)
                .list();
    }

    private long timesHandled(UUID customer) {
        return jdbc.sql("select count(*) from handled where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from platform.outbox")
                .query(Long.class)
                .single();
    }
}
