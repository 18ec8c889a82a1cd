package bank.qiao.loan.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final InterestRate FOUR_IN_TEN_THOUSAND = InterestRate.daily(Rate.of("0.0004"), DayCount.ACT_365);

    @Test
    void equal_principal_charges_the_days_of_each_month() {
        Schedule schedule = Schedule.of(terms(RepaymentMethod.EQUAL_PRINCIPAL, "2026-11-22", 5));

        assertThat(schedule.instalments())
                .containsExactly(
                        // 30, 31, 31, 28 and 31 days at 0.04 % a day on 10000, 8000, 6000, 4000 and 2000
                        instalment(1, "2026-12-22", "2000.00", "120.00", "8000.00"),
                        instalment(2, "2027-01-22", "2000.00", "99.20", "6000.00"),
                        instalment(3, "2027-02-22", "2000.00", "74.40", "4000.00"),
                        instalment(4, "2027-03-22", "2000.00", "44.80", "2000.00"),
                        instalment(5, "2027-04-22", "2000.00", "24.80", "0.00"));
    }

    @Test
    void the_31st_falls_on_the_last_day_of_a_short_month_and_comes_back() {
        assertThat(DueDates.monthly(YearMonth.of(2028, 1), 31, 4))
                .containsExactly(
                        LocalDate.of(2028, 1, 31),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 31),
                        LocalDate.of(2028, 4, 30));
    }

    @Test
    void interest_only_leaves_the_principal_to_the_last_instalment() {
        List<PlannedInstalment> instalments = Schedule.of(terms(RepaymentMethod.INTEREST_ONLY, "2026-11-22", 3))
                .instalments();

        assertThat(instalments)
                .extracting(PlannedInstalment::principal)
                .containsExactly(Money.ZERO, Money.ZERO, Money.ofYuan(10_000));
        assertThat(instalments).extracting(PlannedInstalment::interest).contains(Money.ofYuan(124));
    }

    @Test
    void bullet_is_one_payment_at_the_end_of_the_term() {
        assertThat(Schedule.of(terms(RepaymentMethod.BULLET, "2026-11-22", 5)).instalments())
                .containsExactly(instalment(1, "2027-04-22", "10000.00", "604.00", "0.00"));
    }

    @Test
    void equal_instalments_by_equal_months_follow_the_textbook_formula() {
        // 100,000 at 12 % over 12 months of 30/360: 1 % a month, 8,884.88 each.
        LoanTerms terms = new LoanTerms(
                Money.ofYuan(100_000),
                InterestRate.annual(Rate.of("0.12"), DayCount.THIRTY_360),
                RepaymentMethod.EQUAL_INSTALMENT,
                LocalDate.of(2026, 1, 15),
                DueDates.monthly(YearMonth.of(2026, 2), 15, 12));

        assertThat(Schedule.of(terms).instalments().getFirst().total()).isEqualTo(Money.ofFen(888_488));
    }

    @Test
    void a_leap_year_counts_366_days_by_act_act() {
        LocalDate from = LocalDate.of(2027, 12, 31);
        assertThat(DayCount.ACT_ACT.yearFraction(from, LocalDate.of(2028, 1, 2)).setScale(12, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(new BigDecimal("0.005471966465")); // 1/365 + 1/366
    }

    @Test
    void thirty_360_counts_30_days_a_month() {
        assertThat(DayCount.THIRTY_360.days(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 15)))
                .isEqualTo(60);
        assertThat(DayCount.THIRTY_360.days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 31)))
                .isEqualTo(60);
    }

    @Test
    void a_year_at_simple_interest_has_that_internal_rate_of_return() {
        LocalDate lentOn = LocalDate.of(2026, 1, 1);
        var payment =
                new PlannedInstalment(1, LocalDate.of(2027, 1, 1), Money.ofYuan(1_000), Money.ofYuan(100), Money.ZERO);

        assertThat(InternalRateOfReturn.of(Money.ofYuan(1_000), lentOn, List.of(payment))
                        .value())
                .isEqualByComparingTo("0.1");
    }

    @Test
    void no_interest_is_a_rate_of_zero() {
        LoanTerms terms = new LoanTerms(
                Money.ofYuan(1_000),
                InterestRate.daily(Rate.of("0"), DayCount.ACT_365),
                RepaymentMethod.EQUAL_INSTALMENT,
                LocalDate.of(2026, 1, 1),
                DueDates.monthly(YearMonth.of(2026, 2), 1, 3));
        Schedule schedule = Schedule.of(terms);

        assertThat(schedule.totalInterest()).isEqualTo(Money.ZERO);
        assertThat(InternalRateOfReturn.of(terms.principal(), terms.from(), schedule.instalments())
                        .value())
                .isEqualByComparingTo("0");
    }

    @Test
    void a_year_of_the_daily_rate_is_simple() {
        assertThat(FOUR_IN_TEN_THOUSAND.apr()).isEqualTo(Rate.of("0.146"));
        assertThat(InterestRate.annual(Rate.of("0.0365"), DayCount.ACT_365).dailyRate())
                .isEqualTo(Rate.of("0.0001"));
    }

    private static LoanTerms terms(RepaymentMethod method, String from, int instalments) {
        LocalDate start = LocalDate.parse(from);
        return new LoanTerms(
                Money.ofYuan(10_000),
                FOUR_IN_TEN_THOUSAND,
                method,
                start,
                DueDates.of(method, YearMonth.from(start).plusMonths(1), start.getDayOfMonth(), instalments));
    }

    private static PlannedInstalment instalment(
            int number, String due, String principal, String interest, String balanceAfter) {
        return new PlannedInstalment(
                number,
                LocalDate.parse(due),
                Money.parse(principal, "CNY"),
                Money.parse(interest, "CNY"),
                Money.parse(balanceAfter, "CNY"));
    }
}
