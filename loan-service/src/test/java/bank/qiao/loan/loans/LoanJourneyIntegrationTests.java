package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.account.v1.TransfersPosted;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.loan.LoanServiceTest;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        assertThat(as(borrower)
                        .get("/api/v1/loans/" + loanId + "/schedule")
                        .body()
                        .required("schedule")
                        .get(0)
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

    /** The rule is a minute, the goal a second; the bound leaves room for a busy test machine. */
    @Test
    void the_money_is_there_within_seconds() {
        Borrower borrower = borrowerWithLine(5_000_000);
        activeLoan(borrower, "500.00"); // warms up
        Answer quote = quotes(borrower, "600.00", 5, "EQUAL_PRINCIPAL");

        Instant asked = Instant.now();
        Answer loan = over(borrower, draws(borrower, UUID.fromString(quote.string("quoteId"))));

        assertThat(loan.string("status")).isEqualTo("ACTIVE");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_part_payment_lowers_what_is_left() {
        Borrower borrower = borrowerWithLine(5_000_000);
        String loanId = activeLoan(borrower, "10000.00");

        Answer paid = repays(borrower, loanId, Map.of("kind", "PARTIAL", "amount", money("1000.00")));

        assertThat(paid.amount("principal")).isEqualTo("1000.00");
        JsonNode schedule =
                as(borrower).get("/api/v1/loans/" + loanId + "/schedule").body().required("schedule");
        assertThat(schedule.size()).isEqualTo(5);
        assertThat(schedule.get(0).required("principal").required("amount").asString())
                .isEqualTo("1800.00");
        assertThat(schedule.get(0).required("balanceAfter").required("amount").asString())
                .isEqualTo("7200.00");
        assertThat(as(borrower).get("/api/v1/loans/" + loanId).amount("outstanding"))
                .isEqualTo("9000.00");
    }

    @Test
    void the_contract_is_a_numbered_pdf_with_its_hash_and_stays_the_same() {
        Borrower borrower = borrowerWithLine(5_000_000);
        String loanId = activeLoan(borrower, "1000.00");

        Answer contract = as(borrower).get("/api/v1/loans/" + loanId + "/contract");

        assertThat(contract.status()).as(contract.text()).isEqualTo(200);
        assertThat(contract.text()).startsWith("%PDF-");
        var headers = contract.raw().headers();
        assertThat(headers.firstValue("Content-Disposition").orElse("")).contains("QL20");
        String hash = headers.firstValue("X-Content-SHA256").orElse("");
        assertThat(hash).hasSize(64);
        assertThat(as(borrower)
                        .get("/api/v1/loans/" + loanId + "/contract")
                        .raw()
                        .headers()
                        .firstValue("X-Content-SHA256"))
                .contains(hash);
    }

    @Test
    void too_little_money_fails_a_repayment_and_changes_nothing() {
        Borrower borrower = borrowerWithLine(5_000_000);
        String loanId = activeLoan(borrower, "1000.00");
        ledger.topUp(borrower.accountId(), -100_000);

        Answer failed = repays(borrower, loanId, Map.of("kind", "PAYOFF"));

        assertThat(failed.string("status")).isEqualTo("FAILED");
        assertThat(failed.string("failureCode")).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(as(borrower).get("/api/v1/loans/" + loanId).amount("outstanding"))
                .isEqualTo("1000.00");
        ledger.topUp(borrower.accountId(), 100_000);
        assertThat(repays(borrower, loanId, Map.of("kind", "PAYOFF")).string("status"))
                .isEqualTo("POSTED");
    }

    @Test
    void a_drawdown_that_the_ledger_refuses_fails_and_gives_the_headroom_back() {
        Borrower borrower = borrowerWithLine(5_000_000);
        ledger.refuse(borrower.accountId());

        Answer loan = over(borrower, draws(borrower, "1000.00"));

        assertThat(loan.string("status")).isEqualTo("FAILED");
        assertThat(loan.string("failureCode")).isEqualTo("ACCOUNT_CLOSED");
        assertThat(line(borrower).amount("available")).isEqualTo("50000.00");
        assertThat(as(borrower)
                        .get("/api/v1/loans/" + loan.string("loanId") + "/contract")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_answer_of_the_ledger_that_never_comes_is_asked_for_again_with_the_same_command() {
        Borrower borrower = borrowerWithLine(5_000_000);
        ledger.silentFor(borrower.accountId(), true);
        Answer drawdown = draws(borrower, "1000.00");
        String loanId = drawdown.string("loanId");
        await().atMost(PATIENCE).until(() -> ledger.commandsFor(loanId).size() == 1);
        assertThat(as(borrower).get("/api/v1/loans/" + loanId).string("status")).isEqualTo("DISBURSING");

        ledger.silentFor(borrower.accountId(), false);

        assertThat(over(borrower, drawdown).string("status")).isEqualTo("ACTIVE");
        assertThat(ledger.commandsFor(loanId)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Set.copyOf(ledger.commandsFor(loanId))).hasSize(1);
        assertThat(balance(borrower)).isEqualTo(100_000);
    }

    @Test
    void an_answer_that_comes_twice_counts_once() {
        Borrower borrower = borrowerWithLine(5_000_000);
        String loanId = activeLoan(borrower, "1000.00");
        Answer paid = repays(borrower, loanId, Map.of("kind", "DUE"));
        assertThat(paid.string("status")).isEqualTo("POSTED");

        for (String command : List.of(loanId, paid.string("repaymentId"))) {
            publish(new TransfersPosted(
                    UUID.fromString(command), "loan-service", loanId, "loan:" + loanId, Instant.now()));
            publish(new TransfersRejected(
                    UUID.fromString(command), "loan-service", loanId, "loan:" + loanId, List.of(), Instant.now()));
        }
        // Events of one loan are handled in order, so this one comes after the repetitions.
        Answer next = repays(borrower, loanId, Map.of("kind", "DUE"));

        assertThat(next.string("status")).isEqualTo("POSTED");
        assertThat(as(borrower).get("/api/v1/loans/" + loanId).amount("outstanding"))
                .isEqualTo("600.00");
        assertThat(line(borrower).amount("used")).isEqualTo("600.00");
    }
}
