package bank.qiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.Event;
import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.OutsideWorld;
import bank.qiao.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The running service, the real outside world, and what nearly every test does with them. All tests share one context:
 * two of them in a JVM would be one consumer group and take each other's messages.
 */
@BankTest(
        properties = {
            "qiao.business-day.services=account-service",
            // What is about velocity says so itself; everything else pays as often as it likes.
            "qiao.velocity.first-rules[0].window=10m",
            "qiao.velocity.first-rules[0].most-payments=1000"
        })
@ActiveProfiles("local")
@Import(PostingAnswers.class)
public abstract class AccountServiceTest {

    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private Events events;

    @Autowired
    protected BankClock bankClock;

    @Autowired
    protected TransactionTemplate transaction;

    protected final TestTokens tokens = TestTokens.ofThisJvm();
    protected final OutsideWorld outsideWorld = OutsideWorld.ofThisJvm();
    protected final IdentityOfTests identity = IdentityOfTests.ofThisJvm();

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry registry) {
        OutsideWorld.ofThisJvm().serve(registry, "cards");
        for (String service : List.of("identity", "loan", "wealth")) {
            registry.add("spring.http.serviceclient." + service + ".base-url", IdentityOfTests.ofThisJvm()::baseUrl);
        }
    }

    @AfterEach
    void behaveAgain() {
        outsideWorld.reset();
    }

    protected String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    protected BankClient as(UUID customerId) {
        return new BankClient(baseUrl(), tokens.customer(customerId));
    }

    protected BankClient asStaff(String... roles) {
        return new BankClient(baseUrl(), tokens.staff("tester", roles));
    }

    /** Sends an event through the outbox and Kafka, as another service would. */
    protected void publish(Event event) {
        transaction.executeWithoutResult(status -> events.publish(event));
    }

    /** A checker's word on what was asked for, as it comes from identity-service; answers when it is carried out. */
    protected void approves(Answer asked, String kind) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        publish(new ApprovalDecided(
                UUID.fromString(asked.string("approvalId")),
                "account-service",
                kind,
                true,
                "checker",
                null,
                Instant.now()));
    }

    /** Verified by identity-service, so that an account is opened; answers when it is. */
    protected JsonNode opensAccount(UUID customerId) {
        publish(new CustomerVerified(customerId, Instant.now()));
        await().atMost(PATIENCE).until(() -> !accounts(customerId).isEmpty());
        return accounts(customerId).get(0);
    }

    protected JsonNode accounts(UUID customerId) {
        return as(customerId).get("/api/v1/accounts").body().required("items");
    }

    /** Binds the person's first card. */
    protected String bindsFirstCard(TestPerson person) {
        UUID bindingId = opensBinding(person, person.cards().getFirst());
        Answer bound = confirms(person, bindingId);
        assertThat(bound.status()).as(bound.text()).isEqualTo(201);
        return bound.string("cardId");
    }

    protected UUID opensBinding(TestPerson person, String card) {
        Answer binding = as(person.customerId())
                .post("/api/v1/card-bindings", Map.of("cardNumber", card, "reservedPhone", person.phone()));
        assertThat(binding.status()).as(binding.text()).isEqualTo(201);
        return UUID.fromString(binding.string("bindingId"));
    }

    protected Answer confirms(TestPerson person, UUID bindingId) {
        return as(person.customerId())
                .post(
                        "/api/v1/card-bindings/" + bindingId + "/confirmation",
                        Map.of("smsCode", identity.codeFor(bindingId)));
    }

    protected static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    protected static Map<String, Object> payment(String cardId, String amount) {
        return Map.of("cardId", cardId, "amount", money(amount));
    }

    /** Asks for a payment and waits for its end. */
    protected Answer pays(UUID customerId, String kind, String cardId, String amount) {
        Answer asked = as(customerId).post("/api/v1/" + kind, payment(cardId, amount));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return ends(customerId, kind, asked.string("id"));
    }

    protected Answer ends(UUID customerId, String kind, String id) {
        await().atMost(PATIENCE)
                .until(() -> !"PENDING"
                        .equals(as(customerId)
                                .get("/api/v1/" + kind + "/" + id + "?waitSeconds=2")
                                .string("status")));
        return as(customerId).get("/api/v1/" + kind + "/" + id);
    }

    protected void assertLedgerIsBalanced() {
        Answer trial = asStaff("FINANCE").get("/admin/v1/trial-balance");
        assertThat(trial.status()).as(trial.text()).isEqualTo(200);
        assertThat(trial.body().required("balanced").asBoolean())
                .as(trial.text())
                .isTrue();
        assertThat(trial.amount("difference")).isEqualTo("0.00");
    }
}
