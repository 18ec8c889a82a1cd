package bank.qiao.loan.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any row of payments on any loan. */
class OpenLoanProperties {

    private static final LocalDate START = LocalDate.of(2026, 11, 22);

    @Property(tries = 500)
    void every_payment_is_allocated_to_the_fen_and_principal_never_gets_lost(
            @ForAll RepaymentMethod method,
            @ForAll @IntRange(min = 50_000, max = 20_000_000) int principalFen,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 6_000) Integer> steps) {
        Money principal = Money.ofFen(principalFen);
        OpenLoan loan = loan(method, principal);
        Money paidPrincipal = Money.ZERO;
        LocalDate day = START;
        for (int step : steps) {
            day = day.plusDays(step % 60);
            Money payoff = loan.payOff(day).total();
            Money amount = Money.ofFen(payoff.fen() * (step / 60) / 100);
            if (!amount.isPositive()) {
                continue;
            }
            Payment payment = loan.pay(amount, day);
            assertThat(payment.total()).isEqualTo(amount);
            paidPrincipal = paidPrincipal.plus(payment.principal());
            loan = payment.after();
            assertThat(loan.principal().plus(paidPrincipal)).isEqualTo(principal);
            assertThat(loan.instalments())
                    .allSatisfy(open -> assertThat(open.principal().isNegative()
                                    || open.interest().isNegative())
                            .isFalse());
            // A payment doesn't change what paying off costs by more than itself and a rounding.
            Money left = loan.isPaidOff() ? Money.ZERO : loan.payOff(day).total();
            assertThat(payoff.minus(amount).minus(left)).isEqualTo(Money.ZERO);
        }
    }

    @Property(tries = 200)
    void paying_each_instalment_on_its_day_ends_the_loan_by_its_schedule(
            @ForAll RepaymentMethod method, @ForAll @IntRange(min = 50_000, max = 20_000_000) int principalFen) {
        Money principal = Money.ofFen(principalFen);
        OpenLoan loan = loan(method, principal);
        Money paid = Money.ZERO;
        Money planned = Money.sum(loan.instalments().stream()
                .map(open -> open.principal().plus(open.interest()))
                .toList());
        while (!loan.isPaidOff()) {
            Payment payment = loan.payDue(loan.instalments().getFirst().dueOn());
            paid = paid.plus(payment.total());
            loan = payment.after();
        }
        assertThat(paid).isEqualTo(planned);
    }

    private static OpenLoan loan(RepaymentMethod method, Money principal) {
        InterestRate rate = InterestRate.daily(Rate.of("0.0005"), DayCount.ACT_365);
        List<LocalDate> dates = DueDates.of(method, YearMonth.of(2026, 12), 31, 10);
        Schedule schedule = Schedule.of(new LoanTerms(principal, rate, method, START, dates));
        return OpenLoan.disbursed(rate, new PenaltyRule(new BigDecimal("1.5"), 1), method, START, schedule);
    }
}
