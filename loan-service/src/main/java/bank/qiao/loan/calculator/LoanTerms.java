package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a schedule is made from.
 *
 * @param principal above zero
 * @param from the day from which interest runs: the day of disbursement, or of the last recalculation
 * @param dueDates after {@code from}, ascending, at least one
 */
public record LoanTerms(
        Money principal, InterestRate rate, RepaymentMethod method, LocalDate from, List<LocalDate> dueDates) {

    public LoanTerms {
        dueDates = List.copyOf(dueDates);
        if (!principal.isPositive()
                || dueDates.isEmpty()
                || !dueDates.getFirst().isAfter(from)) {
            throw new IllegalArgumentException("a schedule needs principal and due dates after its first day");
        }
    }
}
