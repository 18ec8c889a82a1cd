package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import bank.qiao.wealth.bank.WealthTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubscriptionIntegrationTests extends WealthTest {

    @Test
    void moneyIsHeldThenPaidAndUnitsAreThereTheNextBusinessDay() {
        LocalDate tradeDate = bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("20000.00").cautious();

        Rest.Answer placed = customer.subscribe("QMM001", "8000.00");
        assertThat(placed.headers().firstValue("Location")).hasValue("/api/v1/orders/" + placed.text("orderId"));
        assertThat(placed.text("tradeDate")).isEqualTo(tradeDate.toString());
        assertThat(customer.settled(placed).required("status").asString()).isEqualTo("ACCEPTED");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("20000.00"));
        assertThat(ledger.available(customer.accountId())).isEqualTo(yuan("12000.00"));
        assertThat(customer.holding("QMM001")).isNull();

        LocalDate confirmDate = bank.toNextBusinessMorning();

        assertThat(placed.text("confirmDate")).isEqualTo(confirmDate.toString());
        JsonNode order =
                customer.rest().get("/api/v1/orders/" + placed.text("orderId")).body();
        assertThat(order.required("status").asString()).isEqualTo("CONFIRMED");
        assertThat(order.required("confirmedUnits").asString()).isEqualTo("8000.00");
        assertThat(customer.units("QMM001")).isEqualTo("8000.00");
        org.awaitility.Awaitility.await()
                .until(() -> ledger.balance(customer.accountId()).equals(yuan("12000.00")));
        assertThat(ledger.available(customer.accountId())).isEqualTo(yuan("12000.00"));
        assertThat(ledger.trialBalance()).isEqualTo(Money.ZERO);
        assertThat(holdingsThatDoNotAddUp()).isEmpty();
    }

    @Test
    void whatIsTooLittleForAHundredthOfAUnitIsBooked() {
        bank.toNextBusinessMorning();
        Money roundingBefore = ledger.general("ROUNDING_DIFFERENCE");
        CustomerOfTests customer = bank.customerWith("3000.00").bold();

        Rest.Answer placed = customer.subscribe("QIX300", "1234.56");
        customer.settled(placed);
        bank.toNextBusinessMorning();

        JsonNode order =
                customer.rest().get("/api/v1/orders/" + placed.text("orderId")).body();
        BigDecimal nav = new BigDecimal(order.required("nav").asString());
        Quantity units = Quantity.parse(order.required("confirmedUnits").asString());
        Money cost = yuan(order.required("confirmedAmount").required("amount").asString());
        assertThat(units).isEqualTo(Quantity.bought(yuan("1234.56"), nav));
        assertThat(cost).isEqualTo(units.worth(nav));
        Money remainder = yuan("1234.56").minus(cost);
        org.awaitility.Awaitility.await()
                .until(() -> ledger.general("ROUNDING_DIFFERENCE")
                                .minus(roundingBefore)
                                .compareTo(remainder)
                        >= 0);
        assertThat(ledger.trialBalance()).isEqualTo(Money.ZERO);
    }

    @Test
    void withoutTheMoneyTheOrderFails() {
        CustomerOfTests customer = bank.customerWith("99.99").cautious();

        JsonNode order = customer.settled(customer.subscribe("QMM001", "100.00"));

        assertThat(order.required("status").asString()).isEqualTo("FAILED");
        assertThat(order.required("failureCode").asString()).isEqualTo("INSUFFICIENT_FUNDS");
    }

    @Test
    void anOrderCanBeWithdrawnUntilTheCutOffOnly() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("1000.00").cautious();
        String withdrawn = accepted(customer, "300.00");
        String kept = accepted(customer, "200.00");

        assertThat(customer.rest().delete("/api/v1/orders/" + withdrawn).status())
                .isIn(200, 202);
        assertThat(customer.statusOf(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(customer.rest().delete("/api/v1/orders/" + withdrawn).status())
                .isEqualTo(200);
        assertThat(ledger.available(customer.accountId())).isEqualTo(yuan("800.00"));

        LocalDate tradeDate =
                LocalDate.parse(customer.rest().get("/api/v1/orders/" + kept).text("tradeDate"));
        jdbc.sql("update fund_order set trade_date = trade_date - 1 where id = ?")
                .param(UUID.fromString(kept))
                .update();
        Rest.Answer tooLate = customer.rest().delete("/api/v1/orders/" + kept);
        assertThat(tooLate.status()).isEqualTo(422);
        assertThat(tooLate.text("code")).isEqualTo("CUT_OFF_PASSED");
        jdbc.sql("update fund_order set trade_date = ? where id = ?")
                .params(tradeDate, UUID.fromString(kept))
                .update();
        assertThat(customer.statusOf(kept)).isEqualTo("ACCEPTED");
    }

    @Test
    void anOrderInTheAfternoonIsOfTheNextBusinessDayAndCanStillBeWithdrawn() {
        LocalDate day = bank.to(bank.toNextBusinessMorning().plusDays(1), LocalTime.of(20, 0));
        CustomerOfTests customer = bank.customerWith("1000.00").cautious();

        Rest.Answer placed = customer.subscribe("QMM001", "100.00");

        assertThat(LocalDate.parse(placed.text("tradeDate"))).isAfter(day);
        customer.settled(placed);
        customer.rest().delete("/api/v1/orders/" + placed.text("orderId"));
        assertThat(customer.statusOf(placed.text("orderId"))).isEqualTo("WITHDRAWN");
    }

    @Test
    void aWrongOrderIsRefusedWithACode() {
        CustomerOfTests customer = bank.customerWith("1000.00").bold();

        assertThat(customer.subscribe("QMM001", "0.99").text("code")).isEqualTo("AMOUNT_BELOW_MINIMUM");
        assertThat(customer.subscribe("QFT090", "1050.00").text("code")).isEqualTo("AMOUNT_NOT_IN_INCREMENTS");
        assertThat(customer.subscribe("NOPE", "100.00").text("code")).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(customer.subscribe("QMM001", "0.00").text("code")).isEqualTo("VALIDATION_FAILED");
        assertThat(customer.subscribe("QMM001", "-5.00").text("code")).isEqualTo("VALIDATION_FAILED");
        assertThat(post(customer, Map.of("productCode", "QMM001", "side", "SUBSCRIBE"))
                        .status())
                .isEqualTo(400);
        assertThat(post(customer, Map.of("productCode", "QMM001", "side", "SUBSCRIBE", "units", "10.00"))
                        .status())
                .isEqualTo(400);
        assertThat(post(customer, Map.of("productCode", "QMM001", "side", "BORROW"))
                        .status())
                .isEqualTo(400);
        assertThat(post(
                                customer,
                                Map.of(
                                        "productCode",
                                        "QMM001",
                                        "side",
                                        "SUBSCRIBE",
                                        "amount",
                                        Rest.money("100.00"),
                                        "speed",
                                        "INSTANT"))
                        .status())
                .isEqualTo(400);
        assertThat(post(
                                customer,
                                Map.of(
                                        "productCode",
                                        "QMM001",
                                        "side",
                                        "SUBSCRIBE",
                                        "amount",
                                        Map.of("amount", "100", "currency", "CNY")))
                        .status())
                .isEqualTo(400);
        assertThat(post(
                                customer,
                                Map.of(
                                        "productCode",
                                        "QMM001",
                                        "side",
                                        "SUBSCRIBE",
                                        "amount",
                                        Rest.money("100.00"),
                                        "price",
                                        "1"))
                        .text("code"))
                .isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void aRepeatedRequestIsOneOrder() {
        CustomerOfTests customer = bank.customerWith("1000.00").cautious();
        var body = Map.of("productCode", "QMM001", "side", "SUBSCRIBE", "amount", Rest.money("100.00"));
        String key = UUID.randomUUID().toString();

        Rest.Answer first = customer.rest().post("/api/v1/orders", body, key);
        Rest.Answer again = customer.rest().post("/api/v1/orders", body, key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(customer.rest().get("/api/v1/orders").body().required("items"))
                .hasSize(1);
    }

    @Test
    void somebodyElsesOrderIsNotThere() {
        CustomerOfTests owner = bank.customerWith("1000.00").cautious();
        CustomerOfTests other = bank.customerWith("1000.00").cautious();
        String orderId = owner.subscribe("QMM001", "100.00").text("orderId");

        assertThat(other.rest().get("/api/v1/orders/" + orderId).status()).isEqualTo(404);
        assertThat(other.rest().delete("/api/v1/orders/" + orderId).status()).isEqualTo(404);
        assertThat(other.rest().get("/api/v1/orders").body().required("items")).isEmpty();
    }

    @Test
    void ordersAreListedNewestFirstInPages() {
        CustomerOfTests customer = bank.customerWith("1000.00").cautious();
        String first = customer.subscribe("QMM001", "100.00").text("orderId");
        String second = customer.subscribe("QMM001", "100.00").text("orderId");
        String third = customer.subscribe("QMM001", "100.00").text("orderId");

        Rest.Answer page = customer.rest().get("/api/v1/orders?limit=2");
        assertThat(page.body()
                        .required("items")
                        .valueStream()
                        .map(item -> item.required("orderId").asString()))
                .containsExactly(third, second);
        assertThat(customer.rest()
                        .get("/api/v1/orders?limit=2&cursor=" + page.text("nextCursor"))
                        .body()
                        .required("items")
                        .valueStream()
                        .map(item -> item.required("orderId").asString()))
                .containsExactly(first);
    }

    private static String accepted(CustomerOfTests customer, String amount) {
        JsonNode order = customer.settled(customer.subscribe("QMM001", amount));
        assertThat(order.required("status").asString()).isEqualTo("ACCEPTED");
        return order.required("orderId").asString();
    }

    private static Rest.Answer post(CustomerOfTests customer, Map<String, ?> body) {
        return customer.rest().post("/api/v1/orders", body);
    }

    private static Money yuan(String amount) {
        return Money.parse(amount, "CNY");
    }
}
