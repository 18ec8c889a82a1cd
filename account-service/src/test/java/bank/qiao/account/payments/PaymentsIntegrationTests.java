package bank.qiao.account.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentsIntegrationTests extends AccountServiceTest {

    private TestPerson person;
    private UUID customer;
    private String account;
    private String card;

    @BeforeEach
    void customerWithACard() {
        person = TestPerson.withCards(1);
        customer = person.customerId();
        account = opensAccount(customer).required("id").asString();
        card = bindsFirstCard(person);
    }

    @AfterEach
    void nothingIsLost() {
        assertLedgerIsBalanced();
    }

    private void assertMoney(String balance, String held, String onCard) {
        Answer now = as(customer).get("/api/v1/accounts/" + account);
        assertThat(now.amount("balance")).isEqualTo(balance);
        assertThat(now.amount("held")).isEqualTo(held);
        assertThat(outsideWorld.cardBalance(person.cards().getFirst())).isEqualTo(onCard);
    }

    private Answer asks(String kind, String amount) {
        return as(customer).post("/api/v1/" + kind, payment(card, amount));
    }

    @Test
    void aTopUpPullsFromTheCardAndAWithdrawalPushesBack() {
        Answer asked = asks("top-ups", "1234.50");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.string("status")).isEqualTo("PENDING");
        assertThat(asked.raw().headers().firstValue("Location")).hasValue("/api/v1/top-ups/" + asked.string("id"));
        assertThat(as(customer)
                        .get("/api/v1/top-ups/" + asked.string("id") + "?waitSeconds=10")
                        .string("status"))
                .isEqualTo("SUCCEEDED");
        assertMoney("1234.50", "0.00", "98765.50");

        assertThat(pays(customer, "withdrawals", card, "234.50").string("status"))
                .isEqualTo("SUCCEEDED");
        assertMoney("1000.00", "0.00", "99000.00");

        JsonNode entries = as(customer)
                .get("/api/v1/accounts/" + account + "/entries")
                .body()
                .required("items");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).required("kind").asString()).isEqualTo("WITHDRAWAL");
        assertThat(entries.get(0).required("amount").required("amount").asString())
                .isEqualTo("-234.50");
        assertThat(entries.get(0).required("balanceAfter").required("amount").asString())
                .isEqualTo("1000.00");
        assertThat(entries.get(1).required("reference").asString()).isEqualTo("top-up:" + asked.string("id"));
    }

    @Test
    void aRepeatedRequestIsOneTopUp() {
        String key = UUID.randomUUID().toString();
        Answer first = as(customer).post("/api/v1/top-ups", payment(card, "10.00"), key);
        Answer second = as(customer).post("/api/v1/top-ups", payment(card, "10.00"), key);
        assertThat(second.string("id")).isEqualTo(first.string("id"));
        assertThat(second.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(as(customer)
                        .post("/api/v1/top-ups", payment(card, "11.00"), key)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        ends(customer, "top-ups", first.string("id"));
        assertMoney("10.00", "0.00", "99990.00");
    }

    @Test
    void aWithdrawalAboveTheAvailableBalanceIsRefused() {
        pays(customer, "top-ups", card, "100.00");
        Answer refused = asks("withdrawals", "100.01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUNDS");
        assertMoney("100.00", "0.00", "99900.00");
    }

    @Test
    void theKeyOfARefusedWithdrawalAsksForNothingElse() {
        pays(customer, "top-ups", card, "100.00");
        String key = UUID.randomUUID().toString();
        BankClient app = as(customer);
        assertThat(app.post("/api/v1/withdrawals", payment(card, "100.01"), key).code())
                .isEqualTo("INSUFFICIENT_FUNDS");

        assertThat(app.post("/api/v1/withdrawals", payment(card, "50.00"), key).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertMoney("100.00", "0.00", "99900.00");
    }

    @Test
    void manyWithdrawalsAtOnceNeverOverdraw() throws Exception {
        pays(customer, "top-ups", card, "100.00");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Answer> withdrawal = () -> asks("withdrawals", "30.00");
            List<Answer> answers = threads.invokeAll(Collections.nCopies(8, withdrawal)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(3);
            assertThat(answers)
                    .filteredOn(answer -> answer.code().equals("INSUFFICIENT_FUNDS"))
                    .hasSize(5);
            answers.stream()
                    .filter(answer -> answer.status() == 202)
                    .forEach(answer -> ends(customer, "withdrawals", answer.string("id")));
        }
        assertMoney("10.00", "0.00", "99990.00");
    }

    @Test
    void moneyOnItsWayOutIsHeldUntilItHasArrived() {
        pays(customer, "top-ups", card, "100.00");
        outsideWorld.control("cards", "PROCESSING", Map.of("delayMillis", 2_000));
        Answer asked = asks("withdrawals", "40.00");
        Answer now = as(customer).get("/api/v1/accounts/" + account);
        assertThat(now.amount("balance")).isEqualTo("100.00");
        assertThat(now.amount("held")).isEqualTo("40.00");
        assertThat(now.amount("available")).isEqualTo("60.00");
        assertThat(as(customer).delete("/api/v1/cards/" + card).code()).isEqualTo("CARD_IN_USE");
        assertThat(ends(customer, "withdrawals", asked.string("id")).string("status"))
                .isEqualTo("SUCCEEDED");
        assertMoney("60.00", "0.00", "99940.00");
        assertThat(as(customer).delete("/api/v1/cards/" + card).status()).isEqualTo(204);
        assertThat(asks("top-ups", "1.00").status()).isEqualTo(404);
    }

    @Test
    void aRefusedPullFailsWithAReasonInTheCustomersLanguage() {
        outsideWorld.control("cards", "REFUSE");
        Answer failed = pays(customer, "top-ups", card, "50.00");
        assertThat(failed.string("status")).isEqualTo("FAILED");
        assertThat(failed.body().required("failure").required("code").asString())
                .isEqualTo("CARD_ISSUER_REFUSED");
        String path = "/api/v1/top-ups/" + failed.string("id");
        assertThat(as(customer).get(path, Map.of("Accept-Language", "en")).text())
                .contains("refused the payment");
        assertThat(as(customer).get(path, Map.of("Accept-Language", "zh-CN")).text())
                .contains("发卡行拒绝了此交易");
        assertMoney("0.00", "0.00", "100000.00");
    }

    @Test
    void aPullThatTheCardCannotPayFails() {
        Answer failed = pays(customer, "top-ups", card, "100000.01");
        assertThat(failed.body().required("failure").required("code").asString())
                .isEqualTo("CARD_INSUFFICIENT_FUNDS");
        assertMoney("0.00", "0.00", "100000.00");
    }

    @Test
    void aRefusedPushGivesTheMoneyBack() {
        pays(customer, "top-ups", card, "100.00");
        outsideWorld.control("cards", "REFUSE");
        assertThat(pays(customer, "withdrawals", card, "50.00").string("status"))
                .isEqualTo("FAILED");
        assertMoney("100.00", "0.00", "99900.00");
    }

    @Test
    void aLostAnswerIsFoundByQueryAndTheMoneyMovesOnce() {
        outsideWorld.control("cards", "LOSE_ANSWER", Map.of("count", 1));
        assertThat(pays(customer, "top-ups", card, "70.00").string("status")).isEqualTo("SUCCEEDED");
        assertMoney("70.00", "0.00", "99930.00");
        outsideWorld.control("cards", "LOSE_ANSWER", Map.of("count", 1));
        assertThat(pays(customer, "withdrawals", card, "20.00").string("status"))
                .isEqualTo("SUCCEEDED");
        assertMoney("50.00", "0.00", "99950.00");
    }

    @Test
    void aNetworkThatIsDownIsAskedUntilItIsBack() {
        outsideWorld.control("cards", "DOWN", Map.of("count", 3));
        Answer asked = asks("top-ups", "70.00");
        assertThat(ends(customer, "top-ups", asked.string("id")).string("status"))
                .isEqualTo("SUCCEEDED");
        assertMoney("70.00", "0.00", "99930.00");
    }

    @Test
    void anErrorOfTheNetworkIsNoRefusal() {
        outsideWorld.control("cards", "ERROR", Map.of("count", 2));
        assertThat(pays(customer, "top-ups", card, "70.00").string("status")).isEqualTo("SUCCEEDED");
        assertMoney("70.00", "0.00", "99930.00");
    }

    @Test
    void aSlowNetworkDoesTheWorkAfterWeHaveHungUp() {
        outsideWorld.control("cards", "SLOW", Map.of("delayMillis", 4_500, "count", 1));
        assertThat(pays(customer, "top-ups", card, "70.00").string("status")).isEqualTo("SUCCEEDED");
        // The pull that we had given up arrives after the one that was sent again: still once.
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertMoney("70.00", "0.00", "99930.00"));
    }

    @Test
    void amountsThatAreNoneAreMalformed() {
        for (String wrong : List.of("0.00", "-1.00", "1.001", "1", "1.5", "01.00", "abc", "99999999999999.00")) {
            Answer answer = asks("top-ups", wrong);
            assertThat(answer.status()).as(wrong + " " + answer.text()).isEqualTo(400);
        }
        BankClient client = as(customer);
        assertThat(client.post("/api/v1/top-ups", Map.of("cardId", card)).status())
                .isEqualTo(400);
        assertThat(client.post(
                                "/api/v1/top-ups",
                                Map.of("cardId", card, "amount", money("1.00"), "note", "unknown field"))
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(client.post(
                                "/api/v1/top-ups",
                                Map.of("cardId", card, "amount", Map.of("amount", "1.00", "currency", "USD")))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/v1/top-ups", "{").status()).isEqualTo(400);
    }

    @Test
    void limitsAreKept() {
        assertThat(asks("top-ups", "200000.01").code()).isEqualTo("AMOUNT_ABOVE_LIMIT");
        outsideWorld.control("cards", "PROCESSING", Map.of("delayMillis", 60_000));
        assertThat(asks("top-ups", "200000.00").status()).isEqualTo(202);
        assertThat(asks("top-ups", "200000.00").status()).isEqualTo(202);
        Answer third = asks("top-ups", "100000.01");
        assertThat(third.code()).isEqualTo("DAILY_LIMIT_EXCEEDED");
        assertThat(third.string("detail")).contains("500000.00", "400000.00");
    }

    @Test
    void somebodyElsesCardAndPaymentAreNotThere() {
        Answer mine = pays(customer, "top-ups", card, "1.00");
        TestPerson other = TestPerson.withCards(1);
        opensAccount(other.customerId());
        BankClient stranger = as(other.customerId());
        assertThat(stranger.post("/api/v1/top-ups", payment(card, "1.00")).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/top-ups/" + mine.string("id")).status())
                .isEqualTo(404);
        assertThat(as(customer).get("/api/v1/withdrawals/" + mine.string("id")).status())
                .isEqualTo(404);
        assertThat(as(customer)
                        .get("/api/v1/top-ups/" + mine.string("id") + "?waitSeconds=11")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFrozenCustomerMovesNothing() {
        pays(customer, "top-ups", card, "10.00");
        publish(new CustomerStatusChanged(customer, "VERIFIED", "FROZEN", "test", Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> as(customer)
                        .get("/api/v1/accounts/" + account)
                        .string("status")
                        .equals("FROZEN"));
        assertThat(asks("withdrawals", "1.00").code()).isEqualTo("CUSTOMER_FROZEN");
        publish(new CustomerStatusChanged(customer, "FROZEN", "VERIFIED", "test", Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> as(customer)
                        .get("/api/v1/accounts/" + account)
                        .string("status")
                        .equals("ACTIVE"));
        assertThat(pays(customer, "withdrawals", card, "1.00").string("status")).isEqualTo("SUCCEEDED");
    }
}
