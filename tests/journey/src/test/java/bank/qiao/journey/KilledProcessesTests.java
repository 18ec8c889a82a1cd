package bank.qiao.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.BankClient;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CreditDesk;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.DeviceKey;
import bank.qiao.local.client.MadeUpPeople;
import bank.qiao.local.client.OutsideWorldClient;
import bank.qiao.local.client.Person;
import bank.qiao.local.client.RiskProfile;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Processes of the bank are killed while a customer pays in, borrows, repays and saves; afterwards every fen is where it
 * belongs, once.
 */
class KilledProcessesTests {

    private static final int PAYERS = 3;
    private static final int TOP_UPS_EACH = 7;
    private static final int LOANS = 3;
    private static final int SUBSCRIPTIONS = 5;
    private static final BigDecimal ON_CARD = new BigDecimal("30000.00");
    private static final BigDecimal FIRST_TOP_UP = new BigDecimal("1000.00");
    private static final BigDecimal PRINCIPAL = new BigDecimal("500.00");
    private static final BigDecimal SUBSCRIPTION = new BigDecimal("50.00");

    private final RunningBank bank = RunningBank.get();
    private final BankClient gateway = new BankClient(bank.demo().gatewayUrl(), answer -> {});
    private final OutsideWorldClient world = new OutsideWorldClient(bank.demo().outsideWorldUrl(), answer -> {});
    private final Customers customers = new Customers(world);
    private final AtomicInteger done = new AtomicInteger();

    /** What a worker has moved in all, and the ids it was given. */
    private record Moved(BigDecimal toAccount, Set<String> ids) {}

    @Test
    void whateverIsKilledEveryAcknowledgedMoveIsThereOnceAndTheTrialBalanceIsZero() throws Exception {
        assumeThat(bank.isOurs()).as("not our bank to kill").isTrue();
        Person person = new MadeUpPeople(new SecureRandom()).next("GOOD", ON_CARD.toPlainString());
        CustomerClient app = customerWithCreditLine(person);
        String account = customers.accountOf(app);
        String number = person.cards().getFirst().number();
        String card = customers.bindCard(app, person.phone(), number);
        assertThat(customers.topUp(app, card, FIRST_TOP_UP.toPlainString())).isEqualTo("SUCCEEDED");
        var customer = new PatientCustomer(app);

        List<Callable<Moved>> work = new ArrayList<>();
        for (int i = 0; i < PAYERS; i++) {
            work.add(() -> paysIn(customer, card));
        }
        work.add(() -> borrowsAndRepays(customer, account));
        work.add(() -> saves(customer));
        List<Moved> moved = whileKilling(work);

        BigDecimal paidIn = moved.stream().limit(PAYERS).map(Moved::toAccount).reduce(FIRST_TOP_UP, BigDecimal::add);
        BigDecimal left = moved.stream().map(Moved::toAccount).reduce(FIRST_TOP_UP, BigDecimal::add);
        assertThat(moved.stream().mapToInt(part -> part.ids().size()).sum())
                .isEqualTo(PAYERS * TOP_UPS_EACH + LOANS + SUBSCRIPTIONS);
        assertThat(new BigDecimal(customer.get("/api/v1/accounts/" + account).amount("available")))
                .isEqualByComparingTo(left);
        assertThat(new BigDecimal(world.cardBalance(number))).isEqualByComparingTo(ON_CARD.subtract(paidIn));
        Answer line = customer.get("/api/v1/credit-line");
        assertThat(line.amount("available")).isEqualTo(line.amount("limit"));
        assertThat(bank.staff(gateway, "FINANCE")
                        .get("/admin/v1/trial-balance")
                        .require(200)
                        .json()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    private CustomerClient customerWithCreditLine(Person person) {
        world.register(person);
        var customer = new CustomerClient(
                gateway, world, person.phone(), "kill-" + UUID.randomUUID(), DeviceKey.generate(), null);
        customer.register();
        customers.proveRealName(customer, person);
        customers.accountOf(customer);
        var desk = new CreditDesk(bank.staff(gateway, "OPS_MAKER"), bank.staff(gateway, "OPS_CHECKER"));
        desk.approve(desk.askFor(customer), customer);
        assertThat(CreditDesk.apply(customer).text("status")).isEqualTo("APPROVED");
        RiskProfile.answer(customer);
        return customer;
    }

    private Moved paysIn(PatientCustomer customer, String card) {
        Set<String> ids = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < TOP_UPS_EACH; i++) {
            BigDecimal amount = new BigDecimal("1." + (10 + i));
            String path =
                    taken(customer, "/api/v1/top-ups", Map.of("cardId", card, "amount", money(amount)), "id", ids);
            assertThat(customer.ended(path, "PENDING", "PROCESSING")).as(path).isEqualTo("SUCCEEDED");
            sum = sum.add(amount);
        }
        return new Moved(sum, ids);
    }

    private Moved borrowsAndRepays(PatientCustomer customer, String account) {
        Set<String> ids = new HashSet<>();
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < LOANS; i++) {
            Answer quote = customer.send(Call.post(
                    "/api/v1/loan-quotes",
                    Map.of("principal", money(PRINCIPAL), "instalments", 5, "method", "EQUAL_PRINCIPAL")));
            Map<String, Object> drawdown = Map.of(
                    "quoteId", quote.text("quoteId"),
                    "payTo", Map.of("accountId", account),
                    "purpose", "HOME_APPLIANCES");
            String loan = taken(customer, "/api/v1/loans", drawdown, "loanId", ids);
            assertThat(customer.ended(loan, "PENDING", "DISBURSING")).as(loan).isEqualTo("ACTIVE");
            Answer payoff = customer.send(Call.post(loan + "/repayment-quotes", Map.of("kind", "PAYOFF")));
            String repayment = taken(
                    customer,
                    loan + "/repayments",
                    Map.of("quoteId", payoff.text("quoteId")),
                    "repaymentId",
                    new HashSet<>());
            assertThat(customer.ended(repayment, "PENDING")).as(repayment).isEqualTo("POSTED");
            cost = cost.add(new BigDecimal(payoff.amount("total"))).subtract(PRINCIPAL);
        }
        return new Moved(cost.negate(), ids);
    }

    private Moved saves(PatientCustomer customer) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            Map<String, Object> order =
                    Map.of("productCode", "QMM001", "side", "SUBSCRIBE", "amount", money(SUBSCRIPTION));
            String path = taken(customer, "/api/v1/orders", order, "orderId", ids);
            assertThat(customer.ended(path, "PENDING")).as(path).isIn("ACCEPTED", "SUBMITTED", "CONFIRMED");
        }
        return new Moved(SUBSCRIPTION.multiply(BigDecimal.valueOf(-SUBSCRIPTIONS)), ids);
    }

    /** Sends until acknowledged; answers the path of what came of it. */
    private String taken(
            PatientCustomer customer, String path, Map<String, Object> body, String idField, Set<String> ids) {
        String id = customer.send(Call.post(path, body)).text(idField);
        done.incrementAndGet();
        ids.add(id);
        return path + "/" + id;
    }

    private List<Moved> whileKilling(List<Callable<Moved>> work) throws Exception {
        List<Future<Moved>> workers = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            work.forEach(worker -> workers.add(executor.submit(worker)));
            killAfter(4, "account-service");
            killAfter(9, "loan-service", "wealth-service");
            awaitDone(14);
            bank.killPostgres();
            killAfter(18, "gateway-service", "identity-service");
            killAfter(22, "outside-world");
        }
        List<Moved> moved = new ArrayList<>();
        for (Future<Moved> worker : workers) {
            try {
                moved.add(worker.get());
            } catch (ExecutionException e) {
                throw new AssertionError("a worker gave up", e.getCause());
            }
        }
        return moved;
    }

    private void killAfter(int moves, String... services) {
        awaitDone(moves);
        for (String service : services) {
            bank.kill(service);
        }
    }

    private void awaitDone(int moves) {
        await().atMost(PatientCustomer.COME_BACK).until(() -> done.get() >= moves);
    }

    private static Map<String, Object> money(BigDecimal yuan) {
        return Customers.money(yuan.toPlainString());
    }
}
