package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The instalments of a loan. The principal parts sum to the principal, and the last balance is zero: rounding
 * differences of the principal fall into the last instalment.
 */
public record Schedule(List<PlannedInstalment> instalments) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /** Interest by the day on the principal outstanding, principal by the method. */
    public static Schedule of(LoanTerms terms) {
        int count = terms.dueDates().size();
        Money level = level(terms);
        List<PlannedInstalment> instalments = new ArrayList<>(count);
        Money balance = terms.principal();
        LocalDate from = terms.from();
        for (int index = 0; index < count; index++) {
            LocalDate due = terms.dueDates().get(index);
            Money interest = terms.rate().interest(balance, from, due);
            Money principal = index == count - 1
                    ? balance
                    : principalPart(terms.method(), level, interest).min(balance);
            balance = balance.minus(principal);
            instalments.add(new PlannedInstalment(index + 1, due, principal, interest, balance));
            from = due;
        }
        return new Schedule(instalments);
    }

    public Money totalPrincipal() {
        return Money.sum(instalments.stream().map(PlannedInstalment::principal).toList());
    }

    public Money totalInterest() {
        return Money.sum(instalments.stream().map(PlannedInstalment::interest).toList());
    }

    /** What stays the same in each instalment but the last: its principal, or its total; zero where nothing does. */
    private static Money level(LoanTerms terms) {
        return switch (terms.method()) {
            case EQUAL_PRINCIPAL ->
                Money.ofFen(terms.principal().fen() / terms.dueDates().size());
            case EQUAL_INSTALMENT -> levelTotal(terms);
            case INTEREST_ONLY, BULLET -> Money.ZERO;
        };
    }

    private static Money principalPart(RepaymentMethod method, Money level, Money interest) {
        return switch (method) {
            case EQUAL_PRINCIPAL -> level;
            // A long first period can cost more interest than the level total: principal never grows.
            case EQUAL_INSTALMENT -> level.minus(interest).max(Money.ZERO);
            case INTEREST_ONLY, BULLET -> Money.ZERO;
        };
    }

    /**
     * The total A for which the balance ends at zero. With the interest f of each period, B' = B(1+f) − A, so
     * A = principal / Σ 1/((1+f1)…(1+fk)). Periods differ in days, so the closed formula for equal months does not fit.
     */
    private static Money levelTotal(LoanTerms terms) {
        BigDecimal discount = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate from = terms.from();
        for (LocalDate due : terms.dueDates()) {
            discount = discount.divide(BigDecimal.ONE.add(terms.rate().factor(from, due)), PRECISION);
            sum = sum.add(discount, PRECISION);
            from = due;
        }
        return Money.round(terms.principal().yuan().divide(sum, PRECISION), RoundingMode.HALF_EVEN);
    }
}
