package bank.qiao.loan.colending;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.LoanServiceTest;
import bank.qiao.testsupport.BankClient.Answer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Partner banks that refuse, fail, lose answers or are too slow. */
class PartnerBanksIntegrationTests extends LoanServiceTest {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void closeTheBreakers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void the_first_partner_funds_seventy_percent() {
        Borrower borrower = borrowerWithLine(5_000_000);

        Answer staff = drawn(borrower, "5000.00");

        assertThat(staff.body().required("funding").required("partner").asString())
                .isEqualTo("partner-a");
        assertThat(share(staff, "partnerPrincipal")).isEqualTo("3500.00");
        assertThat(share(staff, "ownPrincipal")).isEqualTo("1500.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE", "ERROR", "DOWN", "LOSE_ANSWER"})
    void a_partner_that_does_not_agree_is_passed_over_for_the_next(String mode) {
        Borrower borrower = borrowerWithLine(5_000_000);
        outsideWorld.control("partner-a", mode);

        Answer staff = drawn(borrower, "6000.00");

        assertThat(staff.body().required("funding").required("partner").asString())
                .isEqualTo("partner-b");
    }

    @Test
    void a_partner_slower_than_three_seconds_is_passed_over() {
        Borrower borrower = borrowerWithLine(5_000_000);
        outsideWorld.control("partner-a", "SLOW", Map.of("delayMillis", 6_000));

        Instant asked = Instant.now();
        Answer staff = drawn(borrower, "6000.00");

        assertThat(staff.body().required("funding").required("partner").asString())
                .isEqualTo("partner-b");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void when_no_partner_agrees_we_lend_alone() {
        Borrower borrower = borrowerWithLine(5_000_000);
        outsideWorld.control("partner-a", "DOWN");
        outsideWorld.control("partner-b", "REFUSE");

        Answer staff = drawn(borrower, "5000.00");

        assertThat(staff.body().required("funding").has("partner")).isFalse();
        assertThat(share(staff, "ownPrincipal")).isEqualTo("5000.00");
        assertThat(balance(borrower)).isEqualTo(500_000);
    }

    @Test
    void a_partner_that_keeps_failing_is_not_asked_for_a_while() {
        Borrower borrower = borrowerWithLine(5_000_000);
        breakers.circuitBreaker("partner-a").transitionToForcedOpenState();
        int before = outsideWorld.calls("partner-a").size();

        Answer staff = drawn(borrower, "6000.00");

        assertThat(staff.body().required("funding").required("partner").asString())
                .isEqualTo("partner-b");
        assertThat(outsideWorld.calls("partner-a")).hasSize(before);
    }

    @Test
    void repayments_are_split_and_both_sides_are_whole_after_the_last_fen() {
        Borrower borrower = borrowerWithLine(5_000_000);
        long ours = ledger.balance("general:LOAN_PRINCIPAL");
        long theirs = ledger.balance("general:COLENDING_SETTLEMENT/partner-a");
        String loanId = activeLoan(borrower, "3300.00");
        repays(borrower, loanId, Map.of("kind", "PARTIAL", "amount", money("0.01")));
        repays(borrower, loanId, Map.of("kind", "PARTIAL", "amount", money("333.33")));
        repays(borrower, loanId, Map.of("kind", "DUE"));

        repays(borrower, loanId, Map.of("kind", "PAYOFF"));

        assertThat(ledger.balance("general:LOAN_PRINCIPAL")).isEqualTo(ours);
        assertThat(ledger.balance("general:COLENDING_SETTLEMENT/partner-a")).isEqualTo(theirs);
        assertThat(balance(borrower)).isZero();
    }

    /** The loan as staff sees it, once it is paid out. */
    private Answer drawn(Borrower borrower, String principal) {
        return asStaff("FINANCE").get("/admin/v1/loans/" + activeLoan(borrower, principal));
    }

    private static String share(Answer staff, String whose) {
        return staff.body()
                .required("funding")
                .required(whose)
                .required("amount")
                .asString();
    }
}
