package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.BankClient.Answer;
import bank.qiao.loan.LoanServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the quote to the last fen. */
class LoanJourneyIntegrationTests extends LoanServiceTest {

    @Test
    void a_customer_draws_repays_an_instalment_early_pays_off_and_the_line_is_whole_again() {
        Borrower borrower = borrowerWithLine(5_000_000);
        Answer quote = quotes(borrower, "10000.00", 5, "EQUAL_PRINCIPAL");
        assertThat(quote.status()).as(quote.text()).isEqualTo(201);
        assertThat(quote.string("dailyRate")).isEqualTo("0.0004");
        assertThat(quote.string("apr")).isEqualTo("0.146");
        JsonNode schedule = quote.body().required("schedule");
        assertThat(schedule.size()).isEqualTo(5);

        String loanId = activeLoan(borrower, "10000.00");

        assertThat(balance(borrower)).isEqualTo(1_000_000);
        assertThat(ledger.balance("general:COLENDING_SETTLEMENT/partner-a")).isLessThanOrEqualTo(-700_000);
        assertThat(line(borrower).amount("available")).isEqualTo("40000.00");
        assertThat(as(borrower).get("/api/v1/loans/" + loanId + "/schedule").body().required("schedule").get(0)
                        .required("total"))
                .isEqualTo(schedule.get(0).required("total"));

        Answer early = repays(borrower, loanId, Map.of("kind", "DUE"));
        assertThat(early.string("status")).as(early.text()).isEqualTo("POSTED");
        assertThat(early.amount("principal")).isEqualTo("2000.00");
        assertThat(early.amount("interest")).isEqualTo("0.00");
        assertThat(balance(borrower)).isEqualTo(800_000);
        assertThat(line(borrower).amount("used")).isEqualTo("8000.00");

        Answer payoff = repays(borrower, loanId, Map.of("kind", "PAYOFF"));
        assertThat(payoff.amount("total")).isEqualTo("8000.00");
        assertThat(balance(borrower)).isZero();
        assertThat(as(borrower).get("/api/v1/loans/" + loanId).string("status")).isEqualTo("PAID_OFF");
        assertThat(line(borrower).amount("available")).isEqualTo("50000.00");
        assertThat(as(borrower)
                        .get("/api/v1/loans/" + loanId + "/transactions")
                        .body()
                        .required("items")
                        .valueStream()
                        .map(item -> item.required("kind").asString()))
                .containsExactly("REPAYMENT", "REPAYMENT", "DRAWDOWN");
    }

    @Test
    void the_money_is_there_in_less_than_a_second() {
        Borrower borrower = borrowerWithLine(5_000_000);
        activeLoan(borrower, "500.00"); // warms up
        Answer quote = quotes(borrower, "600.00", 5, "EQUAL_PRINCIPAL");

        Instant asked = Instant.now();
        Answer loan = over(borrower, draws(borrower, java.util.UUID.fromString(quote.string("quoteId"))));

        assertThat(loan.string("status")).isEqualTo("ACTIVE");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
}
