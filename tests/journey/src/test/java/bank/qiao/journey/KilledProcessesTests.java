package bank.qiao.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.BankClient;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.DeviceKey;
import bank.qiao.local.client.MadeUpPeople;
import bank.qiao.local.client.OutsideWorldClient;
import bank.qiao.local.client.Person;
import bank.qiao.local.client.StaffClient;
import bank.qiao.local.demo.DemoFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Processes of the bank are killed while customers move money; afterwards every fen is where it belongs, once. */
class KilledProcessesTests {

    private static final int WORKERS = 4;
    private static final int PAYMENTS_EACH = 8;
    private static final Duration COME_BACK = Duration.ofMinutes(3);
    private static final BigDecimal ON_CARD = new BigDecimal("30000.00");

    private final RunningBank bank = RunningBank.get();
    private final DemoFile.Content demo = bank.demo();
    private final BankClient gateway = new BankClient(demo.gatewayUrl(), answer -> {});
    private final OutsideWorldClient world = new OutsideWorldClient(demo.outsideWorldUrl(), answer -> {});
    private final Customers customers = new Customers(world);

    @Test
    void whateverIsKilledEveryAcknowledgedPaymentIsThereOnceAndTheTrialBalanceIsZero() throws Exception {
        assumeThat(bank.isOurs()).as("not our bank to kill").isTrue();
        Person person = new MadeUpPeople(new SecureRandom()).next("GOOD", ON_CARD.toPlainString());
        world.register(person);
        CustomerClient customer = new CustomerClient(
                gateway, world, person.phone(), "kill-" + UUID.randomUUID(), DeviceKey.generate(), null);
        customer.register();
        customers.proveRealName(customer, person);
        String account = customers.accountOf(customer);
        String number = person.cards().getFirst().number();
        String card = customers.bindCard(customer, person.phone(), number);

        List<String> acknowledged = payWhileKilling(customer, card);

        assertThat(acknowledged).hasSize(WORKERS * PAYMENTS_EACH).doesNotHaveDuplicates();
        BigDecimal arrived = BigDecimal.ZERO;
        for (String payment : acknowledged) {
            assertThat(ended(customer, payment)).as(payment).isEqualTo("SUCCEEDED");
            arrived = arrived.add(amountOf(customer, payment));
        }
        BigDecimal expected = arrived;
        assertThat(new BigDecimal(
                        customer.get("/api/v1/accounts/" + account).require(200).amount("balance")))
                .isEqualByComparingTo(expected);
        assertThat(new BigDecimal(world.cardBalance(number))).isEqualByComparingTo(ON_CARD.subtract(expected));
        assertThat(trialBalance().json().path("balanced").asBoolean()).isTrue();
    }

    private List<String> payWhileKilling(CustomerClient customer, String card) throws InterruptedException {
        var done = new AtomicInteger();
        List<Future<List<String>>> workers = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WORKERS; i++) {
                workers.add(executor.submit(() -> pay(customer, card, done)));
            }
            await().atMost(COME_BACK).until(() -> done.get() >= 4);
            bank.kill("account-service");
            await().atMost(COME_BACK).until(() -> done.get() >= 10);
            bank.killPostgres();
            await().atMost(COME_BACK).until(() -> done.get() >= 16);
            bank.kill("gateway-service");
            bank.kill("identity-service");
            await().atMost(COME_BACK).until(() -> done.get() >= 22);
            bank.kill("outside-world");
        }
        List<String> acknowledged = new ArrayList<>();
        for (Future<List<String>> worker : workers) {
            try {
                acknowledged.addAll(worker.get());
            } catch (ExecutionException e) {
                throw new AssertionError("a worker gave up", e.getCause());
            }
        }
        return acknowledged;
    }

    private List<String> pay(CustomerClient customer, String card, AtomicInteger done) {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < PAYMENTS_EACH; i++) {
            Map<String, Object> body = Map.of("cardId", card, "amount", Customers.money("1." + (10 + i)));
            // One key for all tries: this is what makes a repetition harmless.
            Call call = Call.post("/api/v1/top-ups", body);
            Answer answer = await().atMost(COME_BACK)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> tried(customer, call), Optional::isPresent)
                    .orElseThrow();
            acknowledged.add(answer.text("id"));
            done.incrementAndGet();
        }
        return acknowledged;
    }

    private static Optional<Answer> tried(CustomerClient customer, Call call) {
        try {
            Answer answer = customer.send(call);
            return answer.status() == 201 || answer.status() == 202 ? Optional.of(answer) : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String ended(CustomerClient customer, String payment) {
        return await().atMost(COME_BACK)
                .ignoreExceptions()
                .until(
                        () -> customer.get("/api/v1/top-ups/" + payment + "?waitSeconds=5")
                                .require(200)
                                .text("status"),
                        status -> !status.equals("PENDING") && !status.equals("PROCESSING"));
    }

    private static BigDecimal amountOf(CustomerClient customer, String payment) {
        return new BigDecimal(
                customer.get("/api/v1/top-ups/" + payment).require(200).amount("amount"));
    }

    private Answer trialBalance() {
        var finance = demo.staff().stream()
                .filter(member -> member.roles().contains("FINANCE"))
                .findFirst()
                .orElseThrow();
        return new StaffClient(gateway, finance.username(), finance.password(), finance.totpSecret())
                .get("/admin/v1/trial-balance")
                .require(200);
    }
}
