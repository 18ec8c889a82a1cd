package bank.qiao.gateway.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.contracts.identity.v1.SessionRevoked;
import bank.qiao.gateway.GatewayTest;
import bank.qiao.gateway.Phone;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

class RevocationIntegrationTests extends GatewayTest {

    private static final String TOPIC = "identity.session.v1";

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private ConsumerFactory<?, ?> consumers;

    @LocalManagementPort
    private int managementPort;

    @BeforeEach
    void topicAsIdentityMakesIt() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", String.join(",", kafka.getBootstrapServers())))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(4), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            assertThat(failed).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @Test
    void aRevokedSessionIsRefusedAndItsReasonNamed() throws Exception {
        Phone loggedOut = phone();
        Phone other = phone();
        assertThat(call(loggedOut, "GET", "/api/v1/accounts").status()).isEqualTo(200);
        // A first event may meet a gateway that still waits for the topic; the second one is timed.
        revoke(UUID.randomUUID(), Instant.now().plusSeconds(600));
        Phone first = phone();
        revoke(first.sessionId, Instant.now().plusSeconds(600));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> call(first, "GET", "/api/v1/accounts").status() == 401);

        revoke(loggedOut.sessionId, Instant.now().plusSeconds(600));
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(1))
                .until(() -> call(loggedOut, "GET", "/api/v1/accounts").status() == 401);
        Answer refused = call(loggedOut, "GET", "/api/v1/accounts");
        assertThat(refused.code()).isEqualTo("SESSION_REVOKED");
        assertThat(call(other, "GET", "/api/v1/accounts").status()).isEqualTo(200);
    }

    @Test
    void anInstanceThatStartsLaterKnowsWhatWasRevokedBeforeItIsReady() throws Exception {
        UUID before = UUID.randomUUID();
        UUID expired = UUID.randomUUID();
        revoke(before, Instant.now().plusSeconds(600));
        revoke(expired, Instant.now().minusSeconds(1));
        publish(TOPIC, "garbage".getBytes(StandardCharsets.UTF_8));
        RevokedSessions revoked = new RevokedSessions(Clock.systemUTC());
        RevocationFeed later = new RevocationFeed(consumers, revoked);
        assertThat(later.isCaughtUp()).isFalse();
        later.start();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(later::isCaughtUp);
            assertThat(revoked.validate(token(before)).hasErrors()).isTrue();
            assertThat(revoked.validate(token(expired)).hasErrors()).isFalse();
        } finally {
            later.stop();
        }
    }

    @Test
    void theGatewayIsReadyOnceItHasCaughtUp() {
        HttpRequest readiness = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                .build();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Answer health = send(readiness);
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.body()).contains("revocations");
        });
    }

    private Jwt token(UUID session) {
        return Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .claim("sid", session.toString())
                .build();
    }

    private void revoke(UUID session, Instant tokensExpireAt) throws Exception {
        SessionRevoked event = new SessionRevoked(session, "somebody", Instant.now(), tokensExpireAt);
        var cloudEvent = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("urn:qiao:identity-service"))
                .withType("identity.session-revoked.v1")
                .withData("application/json", new JsonMapper().writeValueAsBytes(event))
                .build();
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.createWriter(TOPIC, session.toString()).writeBinary(cloudEvent);
        send(message);
    }

    private void publish(String topic, byte[] value) throws Exception {
        send(new ProducerRecord<>(topic, "k", value));
    }

    private void send(ProducerRecord<String, byte[]> message) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", String.join(",", kafka.getBootstrapServers()));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }
}
