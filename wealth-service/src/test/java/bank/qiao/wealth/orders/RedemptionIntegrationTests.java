package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.money.Money;
import bank.qiao.wealth.bank.BankOfTests;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Redemptions, instant and normal. */
class RedemptionIntegrationTests extends RedemptionTest {

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
}
