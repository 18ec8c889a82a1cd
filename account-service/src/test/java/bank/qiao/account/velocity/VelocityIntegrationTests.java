package bank.qiao.account.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.contracts.risk.v1.VelocityRulesSet;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The word is the whole bank's: each test says its own, and it is forgotten at the end. */
class VelocityIntegrationTests extends AccountServiceTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final AtomicInteger VERSION = new AtomicInteger(100);

    @Autowired
    Velocity velocity;

    @Autowired
    JdbcClient jdbc;

    private TestPerson payer;
    private TestPerson payee;
    private UUID customer;
    private String account;
    private String card;

    @BeforeEach
    void aCustomerWithMoneyAndSomebodyToPay() {
        payer = TestPerson.withCards(1);
        payee = TestPerson.withCards(1);
        customer = payer.customerId();
        account = opensAccount(customer).required("id").asString();
        opensAccount(payee.customerId());
        card = bindsFirstCard(payer);
        pays(customer, "top-ups", card, "1000.00");
    }

    @AfterEach
    void theWordIsForgottenAndNothingIsLost() {
        jdbc.sql("delete from velocity_rule").update();
        assertLedgerIsBalanced();
    }

    private void riskServiceSays(VelocityRulesSet.Rule... rules) {
        int version = VERSION.incrementAndGet();
        publish(new VelocityRulesSet(version, Instant.now(), List.of(rules)));
        await().atMost(PATIENCE).until(() -> heard().contains(version));
    }

    private List<Integer> heard() {
        return jdbc.sql("select distinct version from velocity_rule")
                .query(Integer.class)
                .list();
    }

    private static VelocityRulesSet.Rule rule(int mostPayments) {
        return new VelocityRulesSet.Rule(TEN_MINUTES, mostPayments, null);
    }

    private Answer withdraws(String amount) {
        return as(customer).post("/api/v1/withdrawals", payment(card, amount));
    }

    private Answer transfers(String amount) {
        return as(customer)
                .post(
                        "/api/v1/transfers",
                        Map.of("from", account, "to", Map.of("phone", payee.phone()), "amount", money(amount)));
    }

    private String available() {
        return as(customer).get("/api/v1/accounts/" + account).amount("available");
    }

    private long writtenDown() {
        return jdbc.sql("""
            select (select count(*) from payment where customer_id = :customer)
                 + (select count(*) from transfer where customer_id = :customer)\
            """).param("customer", customer).query(Long.class).single();
    }

    @Test
    void theSixthPaymentWithinTenMinutesIsRefusedAndChangesNothing() {
        riskServiceSays(rule(5));
        for (int i = 0; i < 3; i++) {
            assertThat(pays(customer, "withdrawals", card, "10.00").string("status"))
                    .isEqualTo("SUCCEEDED");
        }
        assertThat(transfers("10.00").status()).isEqualTo(201);
        assertThat(transfers("10.00").status()).isEqualTo(201);
        assertThat(available()).isEqualTo("950.00");
        long before = writtenDown();

        for (Answer sixth : List.of(withdraws("10.00"), transfers("10.00"))) {
            assertThat(sixth.status()).as(sixth.text()).isEqualTo(422);
            assertThat(sixth.code()).isEqualTo("VELOCITY_LIMIT_EXCEEDED");
            assertThat(sixth.string("window")).isEqualTo("PT10M");
            assertThat(sixth.string("detail")).contains("10 分钟");
            assertThat(sixth.body().required("retryAfterSeconds").asLong()).isBetween(500L, 600L);
            assertThat(sixth.raw().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(writtenDown()).isEqualTo(before);
        assertThat(available()).isEqualTo("950.00");
        // Money that comes in is not counted, and not refused.
        assertThat(pays(customer, "top-ups", card, "1.00").string("status")).isEqualTo("SUCCEEDED");

        jdbc.sql("update payment set created_at = created_at - interval '10 minutes' where customer_id = :customer")
                .param("customer", customer)
                .update();
        assertThat(transfers("10.00").status()).isEqualTo(201);
    }

    @Test
    void whatFailsIsNotCounted() {
        riskServiceSays(rule(1));
        assertThat(withdraws("1000.01").code()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(transfers("1000.01").code()).isEqualTo("INSUFFICIENT_FUNDS");
        outsideWorld.control("cards", "REFUSE");
        assertThat(pays(customer, "withdrawals", card, "10.00").string("status"))
                .isEqualTo("FAILED");
        assertThat(transfers("10.00").status()).isEqualTo(201);
        assertThat(transfers("10.00").code()).isEqualTo("VELOCITY_LIMIT_EXCEEDED");
    }

    @Test
    void aRepeatedRequestIsNoFurtherPayment() {
        riskServiceSays(rule(1));
        String key = UUID.randomUUID().toString();
        Answer first = as(customer).post("/api/v1/withdrawals", payment(card, "10.00"), key);
        Answer again = as(customer).post("/api/v1/withdrawals", payment(card, "10.00"), key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.string("id")).isEqualTo(first.string("id"));
        ends(customer, "withdrawals", first.string("id"));
    }

    @Test
    void amountsAreCountedTogether() {
        riskServiceSays(rule(50), new VelocityRulesSet.Rule(Duration.ofHours(24), 50, 100_00L));
        Answer tooMuchAlone = withdraws("100.01");
        assertThat(tooMuchAlone.code()).isEqualTo("VELOCITY_LIMIT_EXCEEDED");
        assertThat(tooMuchAlone.string("window")).isEqualTo("PT24H");
        assertThat(tooMuchAlone.body().has("retryAfterSeconds")).isFalse();
        assertThat(pays(customer, "withdrawals", card, "60.00").string("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(transfers("40.01").code()).isEqualTo("VELOCITY_LIMIT_EXCEEDED");
        assertThat(transfers("40.00").status()).isEqualTo(201);
    }

    @Test
    void aNewWordTakesEffectAndAnOlderOneThatComesLateDoesNot() {
        int older = VERSION.incrementAndGet();
        assertThat(transfers("1.00").status()).isEqualTo(201);
        riskServiceSays(rule(1));
        assertThat(transfers("1.00").code()).isEqualTo("VELOCITY_LIMIT_EXCEEDED");

        velocity.heard(older, List.of(new VelocityRule(TEN_MINUTES, 500, null)));
        assertThat(velocity.inForce()).containsExactly(new VelocityRule(TEN_MINUTES, 1, null));
        velocity.heard(VERSION.get(), List.of(new VelocityRule(TEN_MINUTES, 500, null)));
        assertThat(velocity.inForce()).containsExactly(new VelocityRule(TEN_MINUTES, 1, null));
        assertThat(heard()).containsExactly(VERSION.get());

        riskServiceSays(rule(2));
        assertThat(transfers("1.00").status()).isEqualTo(201);
        assertThat(transfers("1.00").code()).isEqualTo("VELOCITY_LIMIT_EXCEEDED");
    }

    @Test
    void ofEightAtOnceWithRoomForOneOnePasses() {
        riskServiceSays(rule(1));
        List<Future<Answer>> asked = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                asked.add(callers.submit(() -> withdraws("1.00")));
                asked.add(callers.submit(() -> transfers("1.00")));
            }
        }
        List<Answer> answers = asked.stream().map(Future::resultNow).toList();
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("VELOCITY_LIMIT_EXCEEDED"))
                .hasSize(7);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201 || answer.status() == 202)
                .hasSize(1);
        assertThat(available()).isEqualTo("999.00");
        await().atMost(PATIENCE)
                .until(() -> as(customer)
                        .get("/api/v1/accounts/" + account)
                        .amount("held")
                        .equals("0.00"));
    }

    @Test
    void beforeTheFirstWordTheNumbersAreThoseOfTheDomainRules() throws Exception {
        assertThat(velocity.inForce()).containsExactly(new VelocityRule(TEN_MINUTES, 1000, null));
        PropertySource<?> shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yml"))
                .getFirst();
        String first = "qiao.velocity.first-rules[0].";
        assertThat(shipped.getProperty(first + "window")).hasToString("10m");
        assertThat(shipped.getProperty(first + "most-payments")).isEqualTo(60);
        assertThat(shipped.getProperty(first + "most")).isNull();
        String second = "qiao.velocity.first-rules[1].";
        assertThat(shipped.getProperty(second + "window")).hasToString("24h");
        assertThat(shipped.getProperty(second + "most-payments")).isEqualTo(200);
        assertThat(shipped.getProperty(second + "most")).isNull();
    }
}
