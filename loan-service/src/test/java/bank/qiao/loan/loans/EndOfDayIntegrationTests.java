package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.operations.v1.BusinessDayEnded;
import bank.qiao.loan.LoanServiceTest;
import bank.qiao.testsupport.BankClient.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Due days, grace and overdue days, at a bank that lends nothing alone. It moves the bank's clock, so it has a service of
 * its own.
 */
@TestPropertySource(properties = "qiao.loan.co-lending.own-daily-budget=0")
class EndOfDayIntegrationTests extends LoanServiceTest {

    @Autowired
    private Clock bankClock;

    @Autowired
    private JdbcClient jdbc;

    private static long daysAhead;

    @Test
    void due_instalments_are_debited_and_unpaid_ones_become_overdue_after_the_grace_day() {
        Borrower rich = borrowerWithLine(5_000_000);
        Borrower poor = borrowerWithLine(5_000_000);
        String paid = activeLoan(rich, "10000.00");
        String unpaid = activeLoan(poor, "10000.00");
        String expired = quotes(rich, "500.00", 5, "BULLET").string("quoteId");
        ledger.topUp(poor.accountId(), -1_000_000);
        LocalDate due = LocalDate.parse(as(rich).get("/api/v1/loans/" + paid).string("nextDueDate"));
        long firstInterest = fen(schedule(rich, paid).get(0).required("interest"));

        endDaysUntil(due);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                schedule(rich, paid).get(0).required("status").asString())
                        .isEqualTo("PAID"));
        assertThat(balance(rich)).isEqualTo(1_000_000 - 200_000 - firstInterest);
        assertThat(draws(rich, UUID.fromString(expired)).code()).isEqualTo("QUOTE_EXPIRED");
        // It is the grace day now: overdue, but at no cost.
        Answer graceful = as(poor).post("/api/v1/loans/" + unpaid + "/repayment-quotes", Map.of("kind", "DUE"));
        assertThat(graceful.amount("penalty")).isEqualTo("0.00");

        endDaysUntil(due.plusDays(2));

        await().atMost(PATIENCE)
                .until(() -> as(poor).get("/api/v1/loans/" + unpaid)
                                .body()
                                .required("daysOverdue")
                                .asInt()
                        == 2);
        assertThat(as(poor).get("/api/v1/loans/" + unpaid).string("assetClass")).isEqualTo("SPECIAL_MENTION");
        assertThat(as(rich).get("/api/v1/loans/" + paid).string("assetClass")).isEqualTo("NORMAL");
        // Three days at 1.5 times 0.04 % of 2,000
        Answer late = as(poor).post("/api/v1/loans/" + unpaid + "/repayment-quotes", Map.of("kind", "DUE"));
        assertThat(late.amount("penalty")).isEqualTo("3.60");
        assertThat(late.amount("principal")).isEqualTo("2000.00");

        ledger.topUp(poor.accountId(), 1_000_000);
        Answer repaid = repays(poor, unpaid, Map.of("kind", "DUE"));
        assertThat(repaid.string("status")).as(repaid.text()).isEqualTo("POSTED");
        assertThat(schedule(poor, unpaid).get(0).required("status").asString()).isEqualTo("PAID");
    }

    @Test
    void a_drawdown_that_nobody_funds_fails_and_gives_the_headroom_back() {
        Borrower borrower = borrowerWithLine(5_000_000);
        outsideWorld.control("partner-a", "REFUSE");
        outsideWorld.control("partner-b", "DOWN");

        Answer loan = over(borrower, draws(borrower, "6000.00"));

        assertThat(loan.string("status")).isEqualTo("FAILED");
        assertThat(loan.string("failureCode")).isEqualTo("FUNDING_NOT_AVAILABLE");
        assertThat(line(borrower).amount("available")).isEqualTo("50000.00");
        assertThat(ledger.commandsFor(loan.string("loanId"))).isEmpty();
    }

    @Test
    void the_day_stays_open_while_the_loans_and_the_general_ledger_differ() {
        Borrower borrower = borrowerWithLine(5_000_000);
        activeLoan(borrower, "10000.00");
        ledger.misbook("general:LOAN_PRINCIPAL", "general:SUSPENSE", 1);
        LocalDate today = LocalDate.now(bankClock);

        endDaysUntil(today);

        await().atMost(PATIENCE).until(() -> problemOf(today).startsWith("CONTROL_TOTAL_DIFFERS"));
        assertThat(problemOf(today))
                .contains("general:LOAN_PRINCIPAL: sub-ledger ")
                .doesNotContain("COLENDING_SETTLEMENT", "INCOME");

        ledger.misbook("general:SUSPENSE", "general:LOAN_PRINCIPAL", 1);

        await().atMost(PATIENCE).until(() -> isCompleted(today));
    }

    private String problemOf(LocalDate date) {
        return jdbc.sql("""
            select coalesce(problem || ' ' || problem_detail, '') from platform.end_of_day_run where date = ?\
            """).param(date).query(String.class).single();
    }

    private boolean isCompleted(LocalDate date) {
        return jdbc.sql("select completed_at is not null from platform.end_of_day_run where date = ?")
                .param(date)
                .query(Boolean.class)
                .single();
    }

    /** Ends the days up to and with {@code last}: the bank's date is then the day after. */
    private void endDaysUntil(LocalDate last) {
        LocalDate date = LocalDate.now(bankClock);
        while (!date.isAfter(last)) {
            daysAhead++;
            publish(new BusinessDayEnded(
                    UUID.randomUUID(), date, date.plusDays(1), Duration.ofDays(daysAhead), Instant.now()));
            date = date.plusDays(1);
        }
        LocalDate tomorrow = date;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> LocalDate.now(bankClock).equals(tomorrow));
    }

    private JsonNode schedule(Borrower borrower, String loanId) {
        return as(borrower).get("/api/v1/loans/" + loanId + "/schedule").body().required("schedule");
    }

    private static long fen(JsonNode money) {
        return new BigDecimal(money.required("amount").asString())
                .movePointRight(2)
                .longValueExact();
    }
}
