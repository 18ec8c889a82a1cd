package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.loan.v1.CreditAssessmentRequested;
import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.risk.sources.Source;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.OutsideWorld;
import bank.qiao.testsupport.TestTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * This service with a real database, broker and outside world. All tests share one context: a second one would take
 * messages away from the first.
 */
@BankTest(
        properties = {
            "spring.http.serviceclient.bureau.read-timeout=700ms",
            "spring.http.serviceclient.registry.read-timeout=700ms",
            "spring.http.serviceclient.wechat.read-timeout=700ms",
            "spring.http.serviceclient.qq.read-timeout=700ms",
            "spring.http.serviceclient.tenpay.read-timeout=700ms",
            "qiao.risk.assessment.first-retry-delay=300ms",
            "qiao.risk.assessment.longest-retry-delay=1s",
            "qiao.risk.velocity.announce-every=200ms",
            "db-scheduler.polling-interval=200ms"
        })
@Import(RiskTest.Listening.class)
abstract class RiskTest {

    static final OutsideWorld WORLD = OutsideWorld.ofThisJvm();
    static final IdentityStandIn IDENTITY = new IdentityStandIn();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Events events;

    @Autowired
    DecidedEvents decided;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RestTestClient rest;

    @Autowired
    TestTokens tokens;

    @Autowired
    CircuitBreakerRegistry circuitBreakers;

    /** Listens to what this service publishes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        DecidedEvents decidedEvents() {
            return new DecidedEvents();
        }

        @Bean
        AnnouncedVelocity announcedVelocity() {
            return new AnnouncedVelocity();
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        WORLD.serve(registry, "registry", "bureau", "wechat", "qq", "tenpay");
        registry.add("spring.http.serviceclient.identity.base-url", IDENTITY::baseUrl);
    }

    @BeforeEach
    void letEverybodyBehave() {
        WORLD.reset();
        IDENTITY.setDown(false);
        circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    /** Makes the person known to identity-service and to the world. */
    static TestPerson living(TestPerson person, String profile) {
        IDENTITY.knows(person);
        WORLD.register(person.toOutsideWorld(profile));
        return person;
    }

    static TestPerson living(TestPerson person, String profile, Map<String, Object> raw) {
        IDENTITY.knows(person);
        Map<String, Object> body = person.toOutsideWorld(profile);
        body.put("raw", raw);
        WORLD.register(body);
        return person;
    }

    /** Applies with all consents, over Kafka, as loan-service does. */
    UUID apply(TestPerson person) {
        return apply(person, Source.values());
    }

    UUID apply(TestPerson person, Source... consents) {
        CreditAssessmentRequested request = request(person, consents);
        publish(request);
        return request.applicationId();
    }

    static CreditAssessmentRequested request(TestPerson person, Source... consents) {
        Instant now = Instant.now();
        return new CreditAssessmentRequested(
                UUID.randomUUID(),
                person.customerId(),
                Arrays.stream(consents)
                        .map(source -> new CreditAssessmentRequested.Consent(source.name(), "1", now))
                        .toList(),
                now);
    }

    void publish(bank.qiao.contracts.Event event) {
        transaction.executeWithoutResult(status -> events.publish(event));
    }

    CreditDecided decision(UUID applicationId) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(decided.of(applicationId)).isNotEmpty());
        return decided.of(applicationId).getFirst();
    }

    static List<String> codes(CreditDecided decision) {
        return decision.reasons().stream().map(CreditDecided.Reason::code).toList();
    }

    /** How often a system was asked about this person. */
    static long calls(String system, TestPerson person) {
        return WORLD.calls(system).stream()
                .filter(call -> call.path("body").asString("").contains(person.idNumber()))
                .count();
    }

    String staff() {
        return "Bearer " + tokens.staff("risk.reader", "RISK");
    }
}
