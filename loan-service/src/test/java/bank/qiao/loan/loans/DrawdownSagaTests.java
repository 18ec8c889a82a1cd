package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.colending.FundingOutcome;
import bank.qiao.loan.loans.DrawdownSaga.Happened;
import bank.qiao.loan.loans.DrawdownSaga.Step;
import bank.qiao.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawdownSagaTests {

    private static final Funding ALONE = new Funding(null, Money.ofYuan(500), Money.ZERO);
    private static final Happened FUNDED = new Happened.FundingEnded(new FundingOutcome.Funded(ALONE));
    private static final Happened NOT_FUNDED = new Happened.FundingEnded(new FundingOutcome.NotFunded());
    private static final Happened POSTED = new Happened.Posted(Instant.parse("2026-11-22T04:00:00Z"));
    private static final Happened REJECTED = new Happened.Rejected("ACCOUNT_FROZEN");
    private static final Happened TIME = new Happened.TimePassed();

    @Test
    void funds_first_then_the_ledger_then_active() {
        assertThat(DrawdownSaga.next(LoanStatus.PENDING, FUNDED)).isEqualTo(new Step.Disburse(ALONE));
        assertThat(DrawdownSaga.next(LoanStatus.DISBURSING, POSTED))
                .isEqualTo(new Step.Activate(Instant.parse("2026-11-22T04:00:00Z")));
    }

    @Test
    void no_funds_and_a_refusal_of_the_ledger_end_it() {
        assertThat(DrawdownSaga.next(LoanStatus.PENDING, NOT_FUNDED))
                .isEqualTo(new Step.GiveUp("FUNDING_NOT_AVAILABLE"));
        assertThat(DrawdownSaga.next(LoanStatus.DISBURSING, REJECTED)).isEqualTo(new Step.GiveUp("ACCOUNT_FROZEN"));
    }

    @Test
    void when_nothing_is_heard_the_step_is_done_again_and_never_guessed() {
        assertThat(DrawdownSaga.next(LoanStatus.PENDING, TIME)).isEqualTo(new Step.FundAgain());
        assertThat(DrawdownSaga.next(LoanStatus.DISBURSING, TIME)).isEqualTo(new Step.DisburseAgain());
    }

    @ParameterizedTest
    @EnumSource(
            value = LoanStatus.class,
            names = {"ACTIVE", "PAID_OFF", "FAILED"})
    void late_news_change_nothing(LoanStatus over) {
        for (Happened news : List.of(FUNDED, NOT_FUNDED, POSTED, REJECTED, TIME)) {
            assertThat(DrawdownSaga.next(over, news)).isEqualTo(new Step.Nothing());
        }
    }

    @Test
    void news_out_of_turn_change_nothing() {
        assertThat(DrawdownSaga.next(LoanStatus.PENDING, POSTED)).isEqualTo(new Step.Nothing());
        assertThat(DrawdownSaga.next(LoanStatus.PENDING, REJECTED)).isEqualTo(new Step.Nothing());
        assertThat(DrawdownSaga.next(LoanStatus.DISBURSING, FUNDED)).isEqualTo(new Step.Nothing());
    }

    @Test
    void a_loan_never_leaves_its_end_states() {
        assertThat(LoanStatus.PAID_OFF.next()).isEmpty();
        assertThat(LoanStatus.FAILED.next()).isEmpty();
    }
}
