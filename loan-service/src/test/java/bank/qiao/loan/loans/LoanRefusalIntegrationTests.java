package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.LoanServiceTest;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is refused, and with which code. */
class LoanRefusalIntegrationTests extends LoanServiceTest {

    @Test
    void quotes_keep_to_the_offer() {
        Borrower borrower = borrowerWithLine(1_000_000);

        assertThat(quotes(borrower, "400.00", 5, "BULLET").code()).isEqualTo("PRINCIPAL_TOO_SMALL");
        assertThat(quotes(borrower, "550.00", 5, "BULLET").code()).isEqualTo("PRINCIPAL_NOT_WHOLE_HUNDREDS");
        assertThat(quotes(borrower, "500.00", 6, "BULLET").code()).isEqualTo("INSTALMENTS_NOT_OFFERED");
        assertThat(quotes(borrower, "500.00", 20, "INTEREST_ONLY").code()).isEqualTo("INTEREST_ONLY_TOO_LONG");
        assertThat(quotes(borrower, "10100.00", 5, "BULLET").code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(quotes(borrower, "-500.00", 5, "BULLET").status()).isEqualTo(422);
        Answer unknownField = as(borrower)
                .post(
                        "/api/v1/loan-quotes",
                        Map.of("principal", money("500.00"), "instalments", 5, "method", "BULLET", "fee", "0"));
        assertThat(unknownField.status()).isEqualTo(400);
    }

    @Test
    void a_loan_that_costs_more_than_24_percent_a_year_is_refused() {
        Borrower borrower = borrowerWithAccount();
        risk.willCharge(borrower.customerId(), "0.0007");
        invite(borrower.customerId());
        applies(borrower.customerId());

        assertThat(quotes(borrower, "1000.00", 10, "EQUAL_PRINCIPAL").code()).isEqualTo("ALL_IN_COST_TOO_HIGH");
    }

    @Test
    void while_a_repayment_is_under_way_another_has_to_wait() {
        Borrower borrower = borrowerWithLine(1_000_000);
        String loan = "/api/v1/loans/" + activeLoan(borrower, "1000.00");
        String first = as(borrower)
                .post(loan + "/repayment-quotes", Map.of("kind", "DUE"))
                .string("quoteId");
        String second = as(borrower)
                .post(loan + "/repayment-quotes", Map.of("kind", "PAYOFF"))
                .string("quoteId");
        ledger.silentFor(borrower.accountId(), true);
        Answer underWay = as(borrower).post(loan + "/repayments", Map.of("quoteId", first));

        assertThat(as(borrower)
                        .post(loan + "/repayments", Map.of("quoteId", second))
                        .code())
                .isEqualTo("REPAYMENT_IN_PROGRESS");

        // The ledger never answered the first command; it is sent again and counts once.
        ledger.silentFor(borrower.accountId(), false);
        Answer ended = as(borrower).get(loan + "/repayments/" + underWay.string("repaymentId") + "?waitSeconds=30");
        assertThat(ended.string("status")).isEqualTo("POSTED");
        assertThat(balance(borrower)).isEqualTo(80_000);
    }

    @Test
    void a_quote_is_used_once_by_its_owner_for_an_allowed_purpose_and_an_own_account() {
        Borrower borrower = borrowerWithLine(1_000_000);
        Borrower other = borrowerWithLine(1_000_000);
        UUID quoteId =
                UUID.fromString(quotes(borrower, "500.00", 5, "EQUAL_PRINCIPAL").string("quoteId"));

        assertThat(draws(other, quoteId).status()).isEqualTo(404);
        assertThat(as(borrower)
                        .post("/api/v1/loans", drawdown(quoteId, other.accountId()))
                        .status())
                .isEqualTo(404);
        assertThat(post(borrower, quoteId, Map.of("cardId", UUID.randomUUID()), "TRAVEL")
                        .code())
                .isEqualTo("PAYOUT_TO_CARD_NOT_AVAILABLE");
        assertThat(post(borrower, quoteId, Map.of(), "TRAVEL").code()).isEqualTo("PAY_TO_EXACTLY_ONE");
        for (String purpose : List.of("SECURITIES", "HOME_PURCHASE", "WEALTH", "wealth")) {
            assertThat(post(borrower, quoteId, Map.of("accountId", borrower.accountId()), purpose)
                            .code())
                    .isEqualTo("PURPOSE_NOT_ALLOWED");
        }
        assertThat(line(borrower).amount("used")).isEqualTo("0.00");

        assertThat(draws(borrower, quoteId).status()).isEqualTo(202);
        assertThat(draws(borrower, quoteId).code()).isEqualTo("QUOTE_ALREADY_USED");
    }

    @Test
    void a_repeated_key_gets_the_first_answer_and_one_loan() {
        Borrower borrower = borrowerWithLine(1_000_000);
        UUID quoteId =
                UUID.fromString(quotes(borrower, "500.00", 5, "EQUAL_PRINCIPAL").string("quoteId"));
        String key = UUID.randomUUID().toString();

        Answer first = as(borrower).post("/api/v1/loans", drawdown(quoteId, borrower.accountId()), key);
        Answer again = as(borrower).post("/api/v1/loans", drawdown(quoteId, borrower.accountId()), key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.string("loanId")).isEqualTo(first.string("loanId"));
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void repayment_quotes_are_used_once_and_only_while_nothing_else_is_paid() {
        Borrower borrower = borrowerWithLine(1_000_000);
        String loanId = activeLoan(borrower, "1000.00");
        String quotes = "/api/v1/loans/" + loanId + "/repayment-quotes";
        assertThat(as(borrower).post(quotes, Map.of("kind", "PARTIAL")).code()).isEqualTo("AMOUNT_REQUIRED");
        assertThat(as(borrower)
                        .post(quotes, Map.of("kind", "PARTIAL", "amount", money("1000.01")))
                        .code())
                .isEqualTo("AMOUNT_OUT_OF_RANGE");
        assertThat(as(borrower)
                        .post(quotes, Map.of("kind", "DUE", "amount", money("1.00")))
                        .code())
                .isEqualTo("AMOUNT_NOT_APPLICABLE");
        String stale = as(borrower).post(quotes, Map.of("kind", "PAYOFF")).string("quoteId");
        assertThat(repays(borrower, loanId, Map.of("kind", "DUE")).string("status"))
                .isEqualTo("POSTED");

        Answer outdated = as(borrower).post("/api/v1/loans/" + loanId + "/repayments", Map.of("quoteId", stale));

        assertThat(outdated.code()).isEqualTo("REPAYMENT_QUOTE_OUTDATED");
    }

    @Test
    void somebody_else_s_loan_is_not_there() {
        Borrower borrower = borrowerWithLine(1_000_000);
        String loan = "/api/v1/loans/" + activeLoan(borrower, "1000.00");
        var stranger = as(UUID.randomUUID());

        for (String path : List.of("", "/schedule", "/transactions", "/contract")) {
            assertThat(stranger.get(loan + path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(loan + "/repayment-quotes", Map.of("kind", "PAYOFF"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(loan + "/repayments", Map.of("quoteId", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/loans").body().required("items").isEmpty())
                .isTrue();
        assertThat(asStaff("SERVICE")
                        .get("/admin" + loan.substring(4))
                        .body()
                        .required("schedule")
                        .get(0)
                        .required("partnerPrincipal")
                        .required("amount")
                        .asString())
                .isEqualTo("140.00");
    }

    @Test
    void twenty_drawdowns_at_once_never_exceed_the_headroom() throws Exception {
        Borrower borrower = borrowerWithLine(350_000);
        List<UUID> quoteIds = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            quoteIds.add(UUID.fromString(
                    quotes(borrower, "500.00", 5, "EQUAL_PRINCIPAL").string("quoteId")));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = quoteIds.stream()
                    .map(quoteId -> (Callable<Answer>) () -> draws(borrower, quoteId))
                    .toList();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(7);
        assertThat(answers.stream().filter(answer -> answer.status() != 202))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED"));
        answers.stream()
                .filter(answer -> answer.status() == 202)
                .forEach(answer ->
                        assertThat(over(borrower, answer).string("status")).isEqualTo("ACTIVE"));
        assertThat(line(borrower).amount("available")).isEqualTo("0.00");
        assertThat(balance(borrower)).isEqualTo(350_000);
    }

    private Answer post(Borrower borrower, UUID quoteId, Map<String, Object> payTo, String purpose) {
        return as(borrower).post("/api/v1/loans", Map.of("quoteId", quoteId, "payTo", payTo, "purpose", purpose));
    }
}
