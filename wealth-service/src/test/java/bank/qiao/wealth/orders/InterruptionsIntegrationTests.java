package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.money.Money;
import bank.qiao.service.businessday.EndOfDayStep;
import bank.qiao.wealth.bank.BankOfTests;
import bank.qiao.wealth.bank.Crash;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import bank.qiao.wealth.bank.WealthTest;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever fails on the way, an order is carried out once: not lost, not twice. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class InterruptionsIntegrationTests extends WealthTest {

    private static final String FUND_HOUSE = "fund-house";
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    @Autowired
    private ObjectProvider<EndOfDayStep> steps;

    @Autowired
    private BankingCalendar calendar;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void theCircuitIsClosed() {
        breakers.circuitBreaker(FUND_HOUSE).reset();
    }

    @Test
    void aFundHouseThatIsDownHoldsTheDayOpenAndLosesNothing() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = subscriber("500.00");
        OUTSIDE.control(FUND_HOUSE, "DOWN");

        LocalDate last = bank.endDaysUntil(calendar.onOrAfter(bank.today().plusDays(1)), MORNING);
        await().during(Duration.ofSeconds(2)).atMost(BankOfTests.PATIENCE).until(() -> !bank.isEnded(last));
        OUTSIDE.reset();
        bank.awaitEndOf(last);

        assertThat(customer.units("QMM001")).isEqualTo("500.00");
        assertBooksAreRight();
    }

    @Test
    void anOrderFileWhoseAnswerIsLostIsNotDealtTwice() {
        LocalDate tradeDate = bank.toNextBusinessMorning();
        CustomerOfTests customer = subscriber("500.00");
        OUTSIDE.control(FUND_HOUSE, "LOSE_ANSWER", Map.of("count", 4, "onlyPath", "/order-files"));

        bank.toNextBusinessMorning();

        assertThat(customer.units("QMM001")).isEqualTo("500.00");
        List<String> sent = OUTSIDE.calls(FUND_HOUSE).stream()
                .filter(call -> call.required("path").asString().endsWith("/order-files/" + tradeDate))
                .map(call -> call.required("body").asString())
                .toList();
        assertThat(sent).hasSizeGreaterThanOrEqualTo(5).containsOnly(sent.getFirst());
        assertBooksAreRight();
    }

    @Test
    void aCrashWhileTheFileIsWrittenDownIsMadeUpFor() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = subscriber("500.00");
        try (Crash crash = Crash.onInsert(jdbc, "fund_file", "true", 1)) {
            bank.toNextBusinessMorning();
            assertThat(crash.reached()).isGreaterThan(1);
        }
        assertThat(customer.units("QMM001")).isEqualTo("500.00");
        assertBooksAreRight();
    }

    @Test
    void aCrashBetweenTwoConfirmationsBooksEachOrderOnce() {
        bank.toNextBusinessMorning();
        List<CustomerOfTests> customers = List.of(subscriber("100.00"), subscriber("200.00"), subscriber("300.00"));
        try (Crash crash = Crash.onInsert(jdbc, "order_status", "new.to_status = 'CONFIRMED'", 2)) {
            bank.toNextBusinessMorning();
            assertThat(crash.reached()).isGreaterThan(2);
        }
        assertThat(customers)
                .extracting(customer -> customer.units("QMM001"))
                .containsExactly("100.00", "200.00", "300.00");
        assertBooksAreRight();
    }

    @Test
    void aCrashWhileTheLedgersAnswerIsTakenIsMadeUpFor() {
        CustomerOfTests customer = holder("900.00");
        try (Crash crash = Crash.onInsert(jdbc, "order_status", "new.to_status = 'DONE'", 2)) {
            JsonNode order = customer.settled(customer.redeem("QMM001", "400.00", "INSTANT"));
            assertThat(order.required("status").asString()).isEqualTo("DONE");
            assertThat(crash.reached()).isEqualTo(3);
        }
        assertThat(customer.units("QMM001")).isEqualTo("500.00");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("400.00"));
        assertBooksAreRight();
    }

    @Test
    void aCrashWhileAnOrderIsPlacedTakesNothingAndTheSameRequestCanBeRepeated() {
        CustomerOfTests customer = holder("900.00");
        var body = Map.of("productCode", "QMM001", "side", "REDEEM", "units", "900.00", "speed", "INSTANT");
        String key = UUID.randomUUID().toString();
        try (Crash crash = Crash.onInsert(jdbc, "order_posting", "new.purpose = 'ADVANCE'", 1)) {
            Rest.Answer failed = customer.rest().post("/api/v1/orders", body, key);
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.text()).doesNotContain("crash", "Exception");
            assertThat(customer.availableUnits("QMM001")).isEqualTo("900.00");

            Rest.Answer again = customer.rest().post("/api/v1/orders", body, key);
            assertThat(customer.settled(again).required("status").asString()).isEqualTo("DONE");
            assertThat(crash.reached()).isEqualTo(2);
        }
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("900.00"));
        assertBooksAreRight();
    }

    @Test
    void answersThatComeTwiceAreTakenOnce() {
        ledger.answerEverythingTwice(true);
        CustomerOfTests customer = holder("900.00");
        customer.settled(customer.redeem("QMM001", "400.00", "INSTANT"));
        Rest.Answer normal = customer.redeem("QMM001", "300.00", "NORMAL");
        bank.toNextBusinessMorning();

        assertThat(customer.statusOf(normal.text("orderId"))).isEqualTo("DONE");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("700.00"));
        assertThat(yuan(customer.units("QMM001"))).isBetween(yuan("200.00"), yuan("201.00"));
        assertBooksAreRight();
    }

    @Test
    void aDayDoesNotEndWhileTheLedgerOwesAnAnswer() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("500.00").cautious();
        ledger.beSilent();
        String orderId = customer.subscribe("QMM001", "500.00").text("orderId");

        LocalDate last = bank.endDaysUntil(calendar.onOrAfter(bank.today().plusDays(1)), MORNING);
        await().during(Duration.ofSeconds(2)).atMost(BankOfTests.PATIENCE).until(() -> !bank.isEnded(last));
        bank.ledgerSpeaksAgain();
        bank.awaitEndOf(last);

        assertThat(customer.statusOf(orderId)).isEqualTo("CONFIRMED");
        assertThat(customer.units("QMM001")).isEqualTo("500.00");
    }

    @Test
    void stepsThatAreRunAgainChangeNothing() {
        CustomerOfTests customer = holder("900.00");
        customer.settled(customer.redeem("QMM001", "100.00", "INSTANT"));
        LocalDate morning = bank.toNextBusinessMorning();
        String units = customer.units("QMM001");
        long entries = count("holding_entry");
        long postings = count("order_posting");

        for (EndOfDayStep step : steps.orderedStream().toList()) {
            step.run(morning.minusDays(1));
        }

        assertThat(customer.units("QMM001")).isEqualTo(units);
        assertThat(count("holding_entry")).isEqualTo(entries);
        assertThat(count("order_posting")).isEqualTo(postings);
    }

    @Test
    void aConfirmationThatContradictsOurBooksIsPutAsideUntilTheyAgree() {
        LocalDate tradeDate = bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("500.00").bold();
        String orderId = customer.settled(customer.subscribe("QBD001", "500.00"))
                .required("orderId")
                .asString();
        jdbc.sql("insert into product_nav (product_code, nav_date, nav) values ('QBD001', ?, 9.9999)")
                .param(tradeDate)
                .update();

        bank.toNextBusinessMorning();

        assertThat(customer.statusOf(orderId)).isEqualTo("SUBMITTED");
        assertThat(customer.holding("QBD001")).isNull();
        Rest finance = bank.staff("fiona", "FINANCE");
        assertThat(finance.get("/admin/v1/fund-breaks").text()).contains(orderId, "9.9999");
        jdbc.sql("delete from product_nav where product_code = 'QBD001' and nav_date = ?")
                .param(tradeDate)
                .update();
        jdbc.sql("""
            insert into product_nav (product_code, nav_date, nav)
            select 'QBD001', :date, (regexp_match(detail, 'theirs ([0-9.]+)'))[1]::numeric
            from fund_break where order_id = :order\
            """)
                .param("date", tradeDate)
                .param("order", UUID.fromString(orderId))
                .update();
        bank.toNextBusinessMorning();
        assertThat(customer.statusOf(orderId)).isEqualTo("CONFIRMED");
        assertThat(finance.get("/admin/v1/fund-breaks").text()).doesNotContain(orderId);
    }

    @Test
    void aPaymentThatTheLedgerRefusesIsTriedAgainTheNextDay() {
        CustomerOfTests customer = holder("900.00");
        String orderId = customer.redeem("QMM001", "900.00", "NORMAL").text("orderId");
        ledger.refuse(customer.accountId());
        bank.toNextBusinessMorning();
        await().atMost(BankOfTests.PATIENCE)
                .until(() -> customer.statusOf(orderId).equals("CONFIRMED"));
        assertThat(customer.rest().get("/api/v1/orders/" + orderId).text("failureCode"))
                .isEqualTo("ACCOUNT_FROZEN");

        ledger.accept(customer.accountId());
        bank.toNextBusinessMorning();

        assertThat(customer.statusOf(orderId)).isEqualTo("DONE");
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("900.00"));
    }

    @Test
    void whatTheFundHouseDoesNotDealComesBack() {
        bank.toNextBusinessMorning();
        jdbc.sql("""
            insert into product select gen_random_uuid(), 'QNO001', name_zh, name_en, kind, risk_level,
                issuer_zh, issuer_en, 'ON_SALE', minimum_fen, increment_fen, management_fee, cut_off,
                payout_days, term_days, instant_redemption from product where code = 'QBD001'\
            """).update();
        CustomerOfTests buyer = bank.customerWith("500.00").bold();
        CustomerOfTests seller = bank.customerWith("0.00");
        jdbc.sql("insert into holding (customer_id, product_code, units) values (?, 'QNO001', 1000)")
                .param(seller.customerId())
                .update();
        String bought = buyer.settled(buyer.subscribe("QNO001", "500.00"))
                .required("orderId")
                .asString();
        String sold = seller.redeem("QNO001", "4.00", "NORMAL").text("orderId");
        jdbc.sql("update product set status = 'DRAFT' where code = 'QNO001'").update();

        bank.toNextBusinessMorning();

        assertThat(buyer.statusOf(bought)).isEqualTo("FAILED");
        assertThat(ledger.available(buyer.accountId())).isEqualTo(yuan("500.00"));
        assertThat(seller.statusOf(sold)).isEqualTo("FAILED");
        assertThat(seller.rest().get("/api/v1/orders/" + sold).text("failureCode"))
                .isEqualTo("UNKNOWN_FUND");
        assertThat(seller.availableUnits("QNO001")).isEqualTo("10.00");
        jdbc.sql("delete from holding where product_code = 'QNO001'").update();
        assertThat(ledger.trialBalance()).isEqualTo(Money.ZERO);
    }

    private void assertBooksAreRight() {
        assertThat(ledger.trialBalance()).isEqualTo(Money.ZERO);
        assertThat(holdingsThatDoNotAddUp()).isEmpty();
    }

    private CustomerOfTests holder(String amount) {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = subscriber(amount);
        bank.toNextBusinessMorning();
        await().atMost(BankOfTests.PATIENCE)
                .until(() -> ledger.balance(customer.accountId()).isZero());
        return customer;
    }

    private CustomerOfTests subscriber(String amount) {
        CustomerOfTests customer = bank.customerWith(amount).cautious();
        assertThat(customer.settled(customer.subscribe("QMM001", amount))
                        .required("status")
                        .asString())
                .isEqualTo("ACCEPTED");
        return customer;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Money yuan(String amount) {
        return Money.parse(amount, "CNY");
    }
}
