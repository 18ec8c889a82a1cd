package bank.qiao.loan.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoanTests {

    private static final LocalDate START = LocalDate.of(2026, 11, 22);
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 12, 22);
    private static final PenaltyRule RULE = new PenaltyRule(new BigDecimal("1.5"), 1);

    private final OpenLoan loan = loan(RepaymentMethod.EQUAL_PRINCIPAL);

    @Test
    void borrowing_and_paying_off_on_the_same_day_costs_nothing() {
        Payment payoff = loan.payOff(START);

        assertThat(payoff.total()).isEqualTo(Money.ofYuan(10_000));
        assertThat(payoff.interest()).isEqualTo(Money.ZERO);
        assertThat(payoff.after().isPaidOff()).isTrue();
    }

    @Test
    void an_instalment_on_its_due_day_costs_what_the_schedule_says() {
        Payment payment = loan.payDue(FIRST_DUE);

        assertThat(payment.due()).containsExactly(new Claim(1, Money.ZERO, Money.ofYuan(120), Money.ofYuan(2_000)));
        assertThat(payment.after().instalments()).isEqualTo(loan.instalments().subList(1, 5));
    }

    @Test
    void an_instalment_paid_early_costs_interest_to_that_day_and_the_rest_keeps_its_dates() {
        Payment payment = loan.payDue(START.plusDays(10));

        // 10 days at 0.04 % of 10,000
        assertThat(payment.early()).isEqualTo(new Claim(1, Money.ZERO, Money.ofYuan(40), Money.ofYuan(2_000)));
        List<OpenInstalment> left = payment.after().instalments();
        assertThat(left).extracting(OpenInstalment::dueOn).isEqualTo(dueDates().subList(1, 5));
        assertThat(left).extracting(OpenInstalment::principal).containsOnly(Money.ofYuan(2_000));
        // 20 days of the first month and 31 of the second on 8,000
        assertThat(left.getFirst().interest()).isEqualTo(Money.ofFen(16_320));
    }

    @Test
    void a_part_payment_lowers_every_instalment_left() {
        Payment payment = loan.pay(Money.ofYuan(1_040), START.plusDays(10));

        assertThat(payment.interest()).isEqualTo(Money.ofYuan(40));
        assertThat(payment.principal()).isEqualTo(Money.ofYuan(1_000));
        assertThat(payment.after().instalments())
                .extracting(OpenInstalment::principal)
                .containsOnly(Money.ofYuan(1_800));
        assertThat(payment.after().instalments().getFirst().interest()).isEqualTo(Money.ofYuan(72)); // 20 days on 9,000
    }

    @Test
    void a_payment_smaller_than_the_interest_so_far_leaves_the_rest_of_it_to_the_next_instalment() {
        Payment payment = loan.pay(Money.ofYuan(15), START.plusDays(10));

        assertThat(payment.interest()).isEqualTo(Money.ofYuan(15));
        assertThat(payment.principal()).isEqualTo(Money.ZERO);
        assertThat(payment.after().instalments().getFirst().interest()).isEqualTo(Money.ofYuan(105));
        assertThat(payment.after().accruedInterest(START.plusDays(11))).isEqualTo(Money.ofYuan(29));
        assertThat(payment.after().accruedInterest(FIRST_DUE.plusDays(1))).isEqualTo(Money.ofFen(320));
    }

    @Test
    void the_day_after_the_due_day_costs_no_penalty() {
        assertThat(loan.payDue(FIRST_DUE.plusDays(1)).penalty()).isEqualTo(Money.ZERO);
    }

    @Test
    void after_the_grace_day_penalty_runs_from_the_due_day() {
        // 2 days at 1.5 × 0.04 % on the overdue 2,000
        assertThat(loan.payDue(FIRST_DUE.plusDays(2)).penalty()).isEqualTo(Money.ofFen(240));
    }

    @Test
    void penalty_then_interest_then_principal_of_the_oldest_instalment_first() {
        LocalDate late = LocalDate.of(2027, 1, 25);
        List<Claim> due = loan.due(late);
        assertThat(due).hasSize(2);
        Money amount = due.getFirst().total().plus(due.getLast().penalty()).plus(Money.ofYuan(10));

        Payment payment = loan.pay(amount, late);

        assertThat(payment.due())
                .containsExactly(due.getFirst(), new Claim(2, due.getLast().penalty(), Money.ofYuan(10), Money.ZERO));
        assertThat(payment.after().due(late))
                .containsExactly(new Claim(
                        2, Money.ZERO, due.getLast().interest().minus(Money.ofYuan(10)), Money.ofYuan(2_000)));
    }

    @Test
    void penalty_goes_on_from_the_day_of_a_part_payment() {
        LocalDate late = FIRST_DUE.plusDays(10);
        OpenLoan after = loan.pay(Money.ofYuan(1_000), late).after();

        // 12 yuan penalty, 120 interest, 868 principal; 1,132 left, 5 more days at 0.06 %
        assertThat(after.due(late).getFirst().principal()).isEqualTo(Money.ofYuan(1_132));
        assertThat(after.due(late.plusDays(5)).getFirst().penalty()).isEqualTo(Money.ofFen(340));
    }

    @Test
    void paying_off_an_overdue_loan_takes_what_is_due_and_interest_on_the_rest() {
        LocalDate late = FIRST_DUE.plusDays(10);
        Payment payoff = loan.payOff(late);

        assertThat(payoff.penalty()).isEqualTo(Money.ofYuan(12));
        assertThat(payoff.interest()).isEqualTo(Money.ofYuan(120 + 32));
        assertThat(payoff.principal()).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void paying_one_bullet_early_pays_it_off() {
        assertThat(loan(RepaymentMethod.BULLET)
                        .payDue(START.plusDays(1))
                        .after()
                        .isPaidOff())
                .isTrue();
    }

    private static List<LocalDate> dueDates() {
        return DueDates.monthly(YearMonth.of(2026, 12), 22, 5);
    }

    private static OpenLoan loan(RepaymentMethod method) {
        InterestRate rate = InterestRate.daily(Rate.of("0.0004"), DayCount.ACT_365);
        List<LocalDate> dates = DueDates.of(method, YearMonth.of(2026, 12), 22, 5);
        Schedule schedule = Schedule.of(new LoanTerms(Money.ofYuan(10_000), rate, method, START, dates));
        return OpenLoan.disbursed(rate, RULE, method, START, schedule);
    }
}
