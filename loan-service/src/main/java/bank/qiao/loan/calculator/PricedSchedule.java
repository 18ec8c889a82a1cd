package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.util.List;

/**
 * A schedule with its price, as every quote discloses it (domain rule 5).
 *
 * @param apr the yearly rate by simple interest
 * @param irr the effective yearly rate of the payments, by the day
 */
public record PricedSchedule(
        Rate dailyRate, Rate apr, Rate irr, Money totalInterest, List<PlannedInstalment> schedule) {

    public static PricedSchedule of(LoanTerms terms) {
        Schedule schedule = Schedule.of(terms);
        return new PricedSchedule(
                terms.rate().dailyRate(),
                terms.rate().apr(),
                InternalRateOfReturn.of(terms.principal(), terms.from(), schedule.instalments()),
                schedule.totalInterest(),
                schedule.instalments());
    }
}
