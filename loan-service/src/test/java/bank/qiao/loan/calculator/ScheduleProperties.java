package bank.qiao.loan.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the schedule of any loan. */
class ScheduleProperties {

    @Property(tries = 400)
    void principal_parts_sum_to_the_principal_and_the_last_balance_is_zero(@ForAll("terms") LoanTerms terms) {
        Schedule schedule = Schedule.of(terms);

        assertThat(schedule.totalPrincipal()).isEqualTo(terms.principal());
        assertThat(schedule.instalments().getLast().balanceAfter()).isEqualTo(Money.ZERO);
        assertThat(schedule.instalments()).allSatisfy(instalment -> {
            assertThat(instalment.principal().isNegative()).isFalse();
            assertThat(instalment.interest().isNegative()).isFalse();
            assertThat(instalment.total()).isEqualTo(instalment.principal().plus(instalment.interest()));
        });
    }

    @Property(tries = 400)
    void interest_of_each_period_is_that_of_the_balance_before_it(@ForAll("terms") LoanTerms terms) {
        Money balance = terms.principal();
        LocalDate from = terms.from();
        for (PlannedInstalment instalment : Schedule.of(terms).instalments()) {
            assertThat(instalment.interest()).isEqualTo(independentInterest(terms.rate(), balance, from, instalment));
            balance = balance.minus(instalment.principal());
            assertThat(instalment.balanceAfter()).isEqualTo(balance);
            from = instalment.dueDate();
        }
    }

    @Property(tries = 200)
    void equal_instalments_differ_only_in_the_last_by_rounding(@ForAll("terms") LoanTerms any) {
        LoanTerms terms = new LoanTerms(
                any.principal(), any.rate(), RepaymentMethod.EQUAL_INSTALMENT, any.from(), any.dueDates());
        List<PlannedInstalment> instalments = Schedule.of(terms).instalments();
        Money first = instalments.getFirst().total();

        assertThat(instalments.subList(0, instalments.size() - 1))
                .allSatisfy(instalment -> assertThat(instalment.total()).isEqualTo(first));
        // Each rounding of interest is half a fen at most, and what it moves bears interest to the end.
        assertThat(Math.abs(instalments.getLast().total().minus(first).fen()))
                .isLessThanOrEqualTo(3L * instalments.size());
    }

    @Property(tries = 150)
    void the_internal_rate_of_return_prices_the_payments_at_what_was_lent(@ForAll("terms") LoanTerms terms) {
        Schedule schedule = Schedule.of(terms);
        Rate irr = InternalRateOfReturn.of(terms.principal(), terms.from(), schedule.instalments());

        double value = -terms.principal().fen();
        double slope = 0;
        for (PlannedInstalment instalment : schedule.instalments()) {
            double years = ChronoUnit.DAYS.between(terms.from(), instalment.dueDate()) / 365.0;
            double present = instalment.total().fen() * Math.pow(1 + irr.value().doubleValue(), -years);
            value += present;
            slope += present * years;
        }
        // Eight decimals of a rate move the value by its slope times half a unit of the last one.
        assertThat(Math.abs(value)).isLessThanOrEqualTo(slope * 6e-9 + 1e-4 * Math.abs(slope) * 1e-4 + 0.001);
    }

    @Property(tries = 300)
    void day_counts_add_up_over_adjoining_periods(
            @ForAll DayCount dayCount,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b,
            @ForAll("days") LocalDate c) {
        List<LocalDate> days = List.of(a, b, c).stream().sorted().toList();
        BigDecimal whole = dayCount.yearFraction(days.get(0), days.get(2));
        BigDecimal parts =
                dayCount.yearFraction(days.get(0), days.get(1)).add(dayCount.yearFraction(days.get(1), days.get(2)));

        assertThat(whole.subtract(parts).abs()).isLessThan(new BigDecimal("1e-30"));
    }

    private static Money independentInterest(
            InterestRate rate, Money balance, LocalDate from, PlannedInstalment instalment) {
        BigDecimal days = switch (rate.dayCount()) {
            case ACT_365, ACT_360, ACT_ACT -> BigDecimal.valueOf(ChronoUnit.DAYS.between(from, instalment.dueDate()));
            case THIRTY_360 -> BigDecimal.valueOf(rate.dayCount().days(from, instalment.dueDate()));
        };
        BigDecimal exact = switch (rate.period()) {
            case DAY -> balance.yuan().multiply(rate.rate().value()).multiply(days);
            case YEAR ->
                balance.yuan()
                        .multiply(rate.rate().value())
                        .multiply(rate.dayCount().yearFraction(from, instalment.dueDate()), MathContext.DECIMAL128);
        };
        return Money.ofFen(
                exact.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    @Provide
    Arbitrary<LoanTerms> terms() {
        Arbitrary<Money> principal =
                Arbitraries.longs().between(50_000, 20_000_000).map(Money::ofFen);
        Arbitrary<InterestRate> daily = Combinators.combine(
                        Arbitraries.integers().between(1, 50), Arbitraries.of(DayCount.class))
                .as((hundredThousandths, dayCount) ->
                        InterestRate.daily(new Rate(BigDecimal.valueOf(hundredThousandths, 5)), dayCount));
        Arbitrary<InterestRate> annual = Combinators.combine(
                        Arbitraries.integers().between(1, 2_400), Arbitraries.of(DayCount.class))
                .as((tenThousandths, dayCount) ->
                        InterestRate.annual(new Rate(BigDecimal.valueOf(tenThousandths, 4)), dayCount));
        return Combinators.combine(
                        principal,
                        Arbitraries.oneOf(daily, annual),
                        Arbitraries.of(RepaymentMethod.class),
                        days(),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(1, 36))
                .as((money, rate, method, from, dueDay, count) -> new LoanTerms(
                        money,
                        rate,
                        method,
                        from,
                        DueDates.of(method, YearMonth.from(from).plusMonths(1), dueDay, count)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4_000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }
}
