package bank.qiao.account.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.ServiceProcess;
import bank.qiao.account.TestPerson;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A service process of its own is killed (SIGKILL) in the middle of payments, started again, and must bring each to its
 * end: the money on the card, in our account and in the ledger adds up, every acknowledged request happened once.
 */
class KilledServiceIntegrationTests extends AccountServiceTest {

    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private final ServiceProcess service = new ServiceProcess();
    private final TestPerson person = TestPerson.withCards(1);
    private final UUID customer = person.customerId();

    @AfterEach
    void stop() {
        service.kill();
    }

    private BankClient client() {
        return new BankClient(service.baseUrl(), tokens.customer(customer));
    }

    private String bound() {
        publish(new CustomerVerified(customer, Instant.now()));
        await().atMost(RECOVERY)
                .until(() -> !client().get("/api/v1/accounts")
                        .body()
                        .required("items")
                        .isEmpty());
        Answer binding = client().post(
                        "/api/v1/card-bindings",
                        Map.of("cardNumber", person.cards().getFirst(), "reservedPhone", person.phone()));
        UUID id = UUID.fromString(binding.string("bindingId"));
        return client().post("/api/v1/card-bindings/" + id + "/confirmation", Map.of("smsCode", identity.codeFor(id)))
                .string("cardId");
    }

    private String status(String path) {
        return client().get(path).string("status");
    }

    private void assertEverythingAddsUp(String balance) {
        Answer account = client().get("/api/v1/accounts");
        String ours = account.body()
                .required("items")
                .get(0)
                .required("balance")
                .required("amount")
                .asString();
        String held = account.body()
                .required("items")
                .get(0)
                .required("held")
                .required("amount")
                .asString();
        assertThat(ours).isEqualTo(balance);
        assertThat(held).isEqualTo("0.00");
        BigDecimal onCard =
                new BigDecimal(outsideWorld.cardBalance(person.cards().getFirst()));
        assertThat(onCard.add(new BigDecimal(ours))).isEqualByComparingTo(TestPerson.CARD_MONEY);
        Answer trial =
                new BankClient(service.baseUrl(), tokens.staff("tester", "FINANCE")).get("/admin/v1/trial-balance");
        assertThat(trial.body().required("balanced").asBoolean())
                .as(trial.text())
                .isTrue();
    }

    @Test
    void paymentsSurviveBeingKilledBetweenAnyTwoSteps() {
        service.start();
        String card = bound();
        List<String> started = new ArrayList<>();

        // Killed while the pull is under way: the network does the work, nobody is there for the answer.
        outsideWorld.control("cards", "SLOW", Map.of("delayMillis", 1_500, "onlyPath", "/pulls"));
        started.add("/api/v1/top-ups/"
                + client().post("/api/v1/top-ups", payment(card, "300.00")).string("id"));
        await().atMost(PATIENCE)
                .until(() -> outsideWorld.calls("cards").stream()
                        .anyMatch(call -> call.required("path").asString().endsWith("/pulls")
                                && call.path("body").asString("").contains(lastId(started))));
        service.kill();
        outsideWorld.reset();
        service.start();
        await().atMost(RECOVERY).until(() -> "SUCCEEDED".equals(status(started.getFirst())));
        assertEverythingAddsUp("300.00");

        // Killed right after the request was acknowledged, before or in the middle of the task.
        for (int i = 0; i < 3; i++) {
            started.add("/api/v1/withdrawals/"
                    + client().post("/api/v1/withdrawals", payment(card, "10.00"))
                            .string("id"));
            started.add("/api/v1/top-ups/"
                    + client().post("/api/v1/top-ups", payment(card, "1.00")).string("id"));
        }
        service.kill();
        service.start();
        await().atMost(RECOVERY).until(() -> started.stream().allMatch(path -> "SUCCEEDED".equals(status(path))));
        assertEverythingAddsUp("273.00");

        // Killed between the push that was done and the answer that was lost.
        outsideWorld.control("cards", "PROCESSING", Map.of("delayMillis", 1_000));
        started.add("/api/v1/withdrawals/"
                + client().post("/api/v1/withdrawals", payment(card, "73.00")).string("id"));
        service.kill();
        outsideWorld.reset();
        service.start();
        await().atMost(RECOVERY).until(() -> "SUCCEEDED".equals(status(started.getLast())));
        assertEverythingAddsUp("200.00");
    }

    private static String lastId(List<String> paths) {
        return paths.getLast().substring(paths.getLast().lastIndexOf('/') + 1);
    }
}
