package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.RiskProfile;
import bank.qiao.local.client.StaffClient;
import bank.qiao.local.client.Waiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Products, questionnaire, a subscription, and money back within seconds. */
final class WealthChapter {

    private static final String MONEY_MARKET = "QMM001";
    private static final Duration EVENTUALLY = Duration.ofSeconds(30);
    /** The longest holidays, with the weekends around them. */
    private static final int MOST_DAYS = 12;

    private final Stage stage;

    WealthChapter(Stage stage) {
        this.stage = stage;
    }

    void walk(CustomerClient customer, String account) {
        stage.narrator().chapter("8. Savings: products, questionnaire, a money-market fund, instant redemption");
        customer.get("/api/v1/products").require(200);
        RiskProfile.answer(customer);
        Answer placed = customer.post(
                        "/api/v1/orders",
                        Map.of("productCode", MONEY_MARKET, "side", "SUBSCRIBE", "amount", Customers.money("2000.00")))
                .require(202);
        String order = "/api/v1/orders/" + placed.text("orderId");
        String accepted = Customers.finalStatus(customer, order, "PENDING");
        if (!accepted.equals("ACCEPTED")) {
            throw new IllegalStateException("the subscription is " + accepted + ", not ACCEPTED");
        }
        stage.narrator().say("The money is held; units come with the fund house's confirmation, a business day later.");
        moveClockUntilConfirmed(customer, order);
        customer.get("/api/v1/holdings").require(200);
        redeemInstantly(customer, account);
    }

    private void moveClockUntilConfirmed(CustomerClient customer, String order) {
        StaffClient admin = stage.staff("ADMIN");
        LocalDate today =
                LocalDate.parse(admin.get("/admin/v1/clock").require(200).text("businessDate"));
        for (int days = 1; days <= MOST_DAYS; days++) {
            LocalDate next = today.plusDays(days);
            admin.send(Call.put("/admin/v1/clock", Map.of("businessDate", next.toString())))
                    .require(200, 202);
            Waiting.forValue(EVENTUALLY, "the end of day before " + next, () -> {
                Answer clock = admin.get("/admin/v1/clock").require(200);
                return clock.text("endOfDay").equals("COMPLETED") ? Optional.of(clock) : Optional.empty();
            });
            if (customer.get(order).require(200).text("status").equals("CONFIRMED")) {
                return;
            }
        }
        throw new IllegalStateException("the subscription isn't confirmed after " + MOST_DAYS + " days");
    }

    private void redeemInstantly(CustomerClient customer, String account) {
        String before = customer.get("/api/v1/accounts/" + account).require(200).amount("balance");
        Answer placed = customer.post(
                        "/api/v1/orders",
                        Map.of(
                                "productCode",
                                MONEY_MARKET,
                                "side",
                                "REDEEM",
                                "amount",
                                Customers.money("500.00"),
                                "speed",
                                "INSTANT"))
                .require(202);
        String end = Customers.finalStatus(customer, "/api/v1/orders/" + placed.text("orderId"), "PENDING", "PAYING");
        if (!end.equals("DONE")) {
            throw new IllegalStateException("the instant redemption is " + end + ", not DONE");
        }
        CardChapter.requireBalance(
                customer,
                account,
                new BigDecimal(before).add(new BigDecimal("500.00")).toPlainString());
    }
}
