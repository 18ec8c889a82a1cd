package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.FieldBracketingNthOrderBrentSolver;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.exception.MathIllegalStateException;

/**
 * The effective yearly rate at which the payments, discounted by the day (ACT/365), are worth what was lent. Decimal
 * arithmetic of 40 digits; both solvers keep the one root there is between two rates.
 */
public final class InternalRateOfReturn {

    private static final int DIGITS = 40;
    private static final int DECIMALS = 8;
    private static final int DAYS_IN_YEAR = 365;
    private static final int ORDER = 5;
    private static final int MAX_EVALUATIONS = 100;

    private InternalRateOfReturn() {}

    /** To 8 decimals, half even; zero when no interest is paid. */
    public static Rate of(Money lent, LocalDate lentOn, List<PlannedInstalment> payments) {
        Money interest = Money.sum(
                        payments.stream().map(PlannedInstalment::total).toList())
                .minus(lent);
        if (!interest.isPositive()) {
            return new Rate(BigDecimal.ZERO);
        }
        DfpField field = new DfpField(DIGITS);
        Dfp daily = dailyRate(field, lent, lentOn, payments);
        BigDecimal annual = new BigDecimal(daily.add(field.getOne())
                .pow(DAYS_IN_YEAR)
                .subtract(field.getOne())
                .toString());
        return new Rate(annual.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static Dfp dailyRate(DfpField field, Money lent, LocalDate lentOn, List<PlannedInstalment> payments) {
        // The value falls with the rate: positive at 0, so the rate is doubled until it is negative.
        Dfp high = field.newDfp("0.001");
        while (presentValue(high, lent, lentOn, payments).positiveOrNull()) {
            high = high.multiply(2);
        }
        Dfp accuracy = field.newDfp("1e-24");
        var solver = new FieldBracketingNthOrderBrentSolver<>(accuracy, accuracy, field.newDfp("1e-30"), ORDER);
        try {
            return solver.solve(
                    MAX_EVALUATIONS,
                    rate -> presentValue(rate, lent, lentOn, payments),
                    field.getZero(),
                    high,
                    AllowedSolution.ANY_SIDE);
        } catch (MathIllegalStateException stuck) {
            return bisect(field.getZero(), high, accuracy, lent, lentOn, payments);
        }
    }

    /** For the rare payments on which the quick solver goes round in circles. */
    private static Dfp bisect(
            Dfp from, Dfp to, Dfp accuracy, Money lent, LocalDate lentOn, List<PlannedInstalment> payments) {
        Dfp low = from;
        Dfp high = to;
        while (high.subtract(low).greaterThan(accuracy)) {
            Dfp middle = low.add(high).divide(2);
            if (presentValue(middle, lent, lentOn, payments).positiveOrNull()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static Dfp presentValue(Dfp daily, Money lent, LocalDate lentOn, List<PlannedInstalment> payments) {
        Dfp one = daily.getField().getOne();
        Dfp perDay = one.divide(one.add(daily));
        Dfp discount = one;
        Dfp value = daily.getField().newDfp(-lent.fen());
        LocalDate from = lentOn;
        for (PlannedInstalment payment : payments) {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(from, payment.dueDate()));
            discount = discount.multiply(perDay.pow(days));
            value = value.add(
                    discount.multiply(daily.getField().newDfp(payment.total().fen())));
            from = payment.dueDate();
        }
        return value;
    }
}
