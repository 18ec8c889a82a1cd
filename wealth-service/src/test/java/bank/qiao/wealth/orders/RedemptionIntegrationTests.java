package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.money.Money;
import bank.qiao.wealth.bank.BankOfTests;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import bank.qiao.wealth.bank.WealthTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RedemptionIntegrationTests extends WealthTest {

    @Test
    void anInstantRedemptionIsInTheAccountWithinSecondsAndReimbursedLater() {
        CustomerOfTests customer = holder("QMM001", "5000.00");
        Money advancedBefore = ledger.general("REDEMPTION_ADVANCE/QMM001");
        long poolBefore = pool();

        JsonNode order = customer.settled(customer.redeem("QMM001", "1200.00", "INSTANT"));

        assertThat(order.required("status").asString()).isEqualTo("DONE");
        assertThat(order.required("arriveBy").asString()).isEqualTo(bank.today().toString());
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("1200.00"));
        assertThat(customer.units("QMM001")).isEqualTo("3800.00");
        assertThat(ledger.general("REDEMPTION_ADVANCE/QMM001")).isEqualTo(advancedBefore.minus(yuan("1200.00")));
        assertThat(pool()).isEqualTo(poolBefore + 120_000);

        bank.toNextBusinessMorning();

        await().atMost(BankOfTests.PATIENCE).until(() -> pool() <= poolBefore);
        assertThat(ledger.general("REDEMPTION_ADVANCE/QMM001").compareTo(advancedBefore))
                .isGreaterThanOrEqualTo(0);
        assertThat(ledger.trialBalance()).isEqualTo(Money.ZERO);
        assertThat(holdingsThatDoNotAddUp()).isEmpty();
    }

    @Test
    void anAmountIsAsGoodAsUnitsOfAMoneyMarketFund() {
        CustomerOfTests customer = holder("QMM001", "500.00");

        JsonNode order = customer.settled(customer.rest()
                .post(
                        "/api/v1/orders",
                        Map.of(
                                "productCode",
                                "QMM001",
                                "side",
                                "REDEEM",
                                "speed",
                                "INSTANT",
                                "amount",
                                Rest.money("123.45"))));

        assertThat(order.required("status").asString()).isEqualTo("DONE");
        assertThat(order.required("units").asString()).isEqualTo("123.45");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("123.45"));
    }

    @Test
    void aNormalRedemptionReservesUnitsAndIsPaidWhenItIsDue() {
        CustomerOfTests customer = holder("QMM001", "5000.00");

        Rest.Answer placed = customer.redeem("QMM001", "2000.00", "NORMAL");
        assertThat(placed.text("status")).isEqualTo("ACCEPTED");
        assertThat(customer.units("QMM001")).isEqualTo("5000.00");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("3000.00");

        LocalDate paidOn = bank.toNextBusinessMorning();

        assertThat(placed.text("arriveBy")).isEqualTo(paidOn.toString());
        assertThat(customer.statusOf(placed.text("orderId"))).isEqualTo("DONE");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("2000.00"));
        // The units redeemed earned to the end of T, as the others did.
        JsonNode holding = Objects.requireNonNull(customer.holding("QMM001"));
        Money income = yuan(holding.required("totalIncome").required("amount").asString());
        assertThat(income.isPositive()).isTrue();
        assertThat(yuan(customer.units("QMM001"))).isEqualTo(yuan("3000.00").plus(income));
        assertThat(ledger.trialBalance()).isEqualTo(Money.ZERO);
    }

    @Test
    void aFundWhoseValueMovesIsRedeemedByUnitsAndPaidByItsCalendar() {
        CustomerOfTests customer = holder("QBD001", "1000.00");
        String units = customer.units("QBD001");

        assertThat(customer.redeem("QBD001", units, "INSTANT").text("code"))
                .isEqualTo("INSTANT_REDEMPTION_NOT_OFFERED");
        assertThat(customer.rest()
                        .post(
                                "/api/v1/orders",
                                Map.of("productCode", "QBD001", "side", "REDEEM", "amount", Rest.money("10.00")))
                        .text("code"))
                .isEqualTo("UNITS_REQUIRED");
        Rest.Answer placed = customer.redeem("QBD001", units, "NORMAL");
        bank.toNextBusinessMorning();
        assertThat(customer.statusOf(placed.text("orderId"))).isEqualTo("CONFIRMED");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(Money.ZERO);
        bank.toNextBusinessMorning();

        JsonNode order = customer.rest()
                .get("/api/v1/orders/" + placed.text("orderId") + "?waitSeconds=20")
                .body();
        assertThat(order.required("status").asString()).isEqualTo("DONE");
        assertThat(ledger.balance(customer.accountId()))
                .isEqualTo(yuan(
                        order.required("confirmedAmount").required("amount").asString()));
        assertThat(customer.units("QBD001")).isEqualTo("0.00");
    }

    @Test
    void unitsOfATermAreLockedUntilItIsOver() {
        CustomerOfTests customer = holder("QFT090", "2000.00");

        assertThat(customer.availableUnits("QFT090")).isEqualTo("0.00");
        assertThat(customer.redeem("QFT090", "1.00", "NORMAL").text("code")).isEqualTo("INSUFFICIENT_UNITS");
        jdbc.sql("update holding_entry set locked_until = ? where customer_id = ?")
                .params(bank.today(), customer.customerId())
                .update();
        assertThat(customer.redeem("QFT090", "1.00", "NORMAL").status()).isEqualTo(202);
    }

    @Test
    void aWithdrawnRedemptionGivesTheUnitsBack() {
        CustomerOfTests customer = holder("QMM001", "100.00");
        String orderId = customer.redeem("QMM001", "60.00", "NORMAL").text("orderId");

        assertThat(customer.redeem("QMM001", "41.00", "NORMAL").text("code")).isEqualTo("INSUFFICIENT_UNITS");
        assertThat(customer.rest().delete("/api/v1/orders/" + orderId).text("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("100.00");
        assertThat(customer.redeem("QMM001", "41.00", "NORMAL").status()).isEqualTo(202);
    }

    @Test
    void whatIsOverThePersonsQuotaIsOfferedTheNormalWay() {
        CustomerOfTests customer = holder("QMM001", "30000.00");
        assertThat(customer.redeem("QMM001", "9000.00", "INSTANT").status()).isEqualTo(202);

        Rest.Answer refused = customer.redeem("QMM001", "1000.01", "INSTANT");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("INSTANT_QUOTA_EXCEEDED");
        assertThat(refused.body().required("remaining").required("amount").asString())
                .isEqualTo("1000.00");
        assertThat(refused.body().required("offers").get(0).asString()).isEqualTo("NORMAL");
        assertThat(customer.redeem("QMM001", "1000.00", "INSTANT").status()).isEqualTo(202);
        assertThat(customer.redeem("QMM001", "1000.01", "NORMAL").status()).isEqualTo(202);
    }

    @Test
    void whenThePoolIsEmptyNothingIsTaken() {
        CustomerOfTests customer = holder("QMM001", "500.00");
        long used = pool();
        jdbc.sql("update advance_pool set used_fen = 1999990000").update();
        try {
            Rest.Answer refused = customer.redeem("QMM001", "200.00", "INSTANT");
            assertThat(refused.text("code")).isEqualTo("INSTANT_QUOTA_EXCEEDED");
            assertThat(refused.body().required("remaining").required("amount").asString())
                    .isEqualTo("100.00");
            assertThat(customer.availableUnits("QMM001")).isEqualTo("500.00");
        } finally {
            jdbc.sql("update advance_pool set used_fen = ?").param(used).update();
        }
        assertThat(customer.settled(customer.redeem("QMM001", "200.00", "INSTANT"))
                        .required("status")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void whenTheLedgerRefusesEverythingIsAsBefore() {
        CustomerOfTests customer = holder("QMM001", "12000.00");
        long used = pool();
        ledger.refuse(customer.accountId());

        JsonNode order = customer.settled(customer.redeem("QMM001", "10000.00", "INSTANT"));

        assertThat(order.required("status").asString()).isEqualTo("FAILED");
        assertThat(order.required("failureCode").asString()).isEqualTo("ACCOUNT_FROZEN");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("12000.00");
        assertThat(pool()).isEqualTo(used);
        ledger.accept(customer.accountId());
        assertThat(customer.settled(customer.redeem("QMM001", "10000.00", "INSTANT"))
                        .required("status")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void twentyAtTheSameMomentNeverGetMoreThanThePersonsQuota() {
        CustomerOfTests customer = holder("QMM001", "50000.00");

        List<Rest.Answer> answers = atTheSameMoment(20, customer, "1000.00");

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("INSTANT_QUOTA_EXCEEDED"));
        assertAllDone(customer, answers);
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("10000.00"));
        assertThat(customer.units("QMM001")).isEqualTo("40000.00");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("40000.00");
        assertThat(jdbc.sql("select sum(used_fen) from instant_quota where customer_id = ?")
                        .param(customer.customerId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1_000_000);
    }

    @Test
    void twentyAtTheSameMomentNeverGetMoreThanTheUnits() {
        CustomerOfTests customer = holder("QMM001", "730.00");

        List<Rest.Answer> answers = atTheSameMoment(20, customer, "100.00");

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(7);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(13)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("INSUFFICIENT_UNITS"));
        assertAllDone(customer, answers);
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("700.00"));
        assertThat(customer.units("QMM001")).isEqualTo("30.00");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("30.00");
    }

    @Test
    void twentyAtTheSameMomentNeverGetMoreThanThePool() {
        List<CustomerOfTests> customers = new ArrayList<>();
        bank.toNextBusinessMorning();
        for (int i = 0; i < 4; i++) {
            customers.add(subscriber("QMM001", "5000.00"));
        }
        bank.toNextBusinessMorning();
        long used = pool();
        jdbc.sql("update advance_pool set used_fen = 2000000000 - 350000").update();
        try {
            List<Rest.Answer> answers = atTheSameMoment(20, customers, "1000.00");

            assertThat(answers.stream().filter(answer -> answer.status() == 202))
                    .hasSize(3);
            assertThat(pool()).isEqualTo(2_000_000_000L - 50_000);
        } finally {
            // The three that were paid stay taken.
            jdbc.sql("update advance_pool set used_fen = ?")
                    .param(used + 300_000)
                    .update();
        }
    }

    private static void assertAllDone(CustomerOfTests customer, List<Rest.Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == 202))
                .allSatisfy(answer -> assertThat(
                                customer.settled(answer).required("status").asString())
                        .isEqualTo("DONE"));
    }

    private static List<Rest.Answer> atTheSameMoment(int times, CustomerOfTests customer, String units) {
        return atTheSameMoment(times, List.of(customer), units);
    }

    private static List<Rest.Answer> atTheSameMoment(int times, List<CustomerOfTests> customers, String units) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Rest.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                CustomerOfTests customer = customers.get(i % customers.size());
                calls.add(threads.submit(() -> customer.redeem("QMM001", units, "INSTANT")));
            }
            List<Rest.Answer> answers = new ArrayList<>();
            for (Future<Rest.Answer> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Holds what the amount buys, and has no money left. */
    private CustomerOfTests holder(String productCode, String amount) {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = subscriber(productCode, amount);
        bank.toNextBusinessMorning();
        await().atMost(BankOfTests.PATIENCE)
                .until(() -> ledger.balance(customer.accountId()).isZero());
        return customer;
    }

    private CustomerOfTests subscriber(String productCode, String amount) {
        CustomerOfTests customer = bank.customerWith(amount).bold();
        JsonNode order = customer.settled(customer.subscribe(productCode, amount));
        assertThat(order.required("status").asString()).isEqualTo("ACCEPTED");
        return customer;
    }

    private long pool() {
        return jdbc.sql("select used_fen from advance_pool").query(Long.class).single();
    }

    private static Money yuan(String amount) {
        return Money.parse(amount, "CNY");
    }
}
