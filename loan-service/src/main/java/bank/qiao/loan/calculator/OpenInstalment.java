package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An instalment that is not settled: what is still open on it.
 *
 * @param interest what is open of the interest that falls due with it
 * @param penaltyFrom the day from which penalty is still to be computed: the due day, or that of the last payment
 * @param penaltyCarried penalty computed up to that day and not paid
 */
public record OpenInstalment(
        int number, LocalDate dueOn, Money principal, Money interest, LocalDate penaltyFrom, Money penaltyCarried) {

    static OpenInstalment planned(PlannedInstalment planned, int number) {
        return new OpenInstalment(
                number, planned.dueDate(), planned.principal(), planned.interest(), planned.dueDate(), Money.ZERO);
    }

    boolean isDue(LocalDate on) {
        return !dueOn.isAfter(on);
    }

    boolean isPenalised(LocalDate on, PenaltyRule rule) {
        return ChronoUnit.DAYS.between(dueOn, on) > rule.graceDays();
    }

    /** What is owed on it on a day on or after its due day. No interest on interest: penalty is on principal alone. */
    Claim claim(LocalDate on, InterestRate rate, PenaltyRule rule) {
        Money penalty = penaltyCarried;
        if (isPenalised(on, rule)) {
            penalty = penalty.plus(rate.times(rule.multiple()).interest(principal, penaltyFrom, on));
        }
        return new Claim(number, penalty, interest, principal);
    }

    OpenInstalment after(Claim claim, Claim paid, LocalDate on, PenaltyRule rule) {
        return new OpenInstalment(
                number,
                dueOn,
                principal.minus(paid.principal()),
                interest.minus(paid.interest()),
                isPenalised(on, rule) ? on : penaltyFrom,
                claim.penalty().minus(paid.penalty()));
    }

    OpenInstalment withMoreInterest(Money more) {
        return new OpenInstalment(number, dueOn, principal, interest.plus(more), penaltyFrom, penaltyCarried);
    }
}
