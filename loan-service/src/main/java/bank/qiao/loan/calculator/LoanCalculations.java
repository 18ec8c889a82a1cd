package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.web.problem.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A trial calculation for anyone: any rate and day count within wide bounds. */
@Service
public class LoanCalculations {

    /**
     * What is asked.
     *
     * @param annualRate given when {@code dailyRate} is not
     * @param firstDueOn null: one month after disbursement
     */
    public record Enquiry(
            Money principal,
            @Nullable Rate annualRate,
            @Nullable Rate dailyRate,
            int instalments,
            RepaymentMethod method,
            DayCount dayCount,
            LocalDate disbursedOn,
            @Nullable LocalDate firstDueOn) {}

    private final CalculatorSettings settings;

    LoanCalculations(CalculatorSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal with a {@link CalculatorError} when a value is out of bounds */
    public PricedSchedule calculate(Enquiry enquiry) {
        if (!enquiry.principal().isPositive()
                || enquiry.principal().compareTo(Money.ofYuan(settings.maximumPrincipal())) > 0) {
            throw new Refusal(CalculatorError.PRINCIPAL_OUT_OF_RANGE, settings.maximumPrincipal());
        }
        if (enquiry.instalments() < 1 || enquiry.instalments() > settings.maximumInstalments()) {
            throw new Refusal(CalculatorError.INSTALMENTS_OUT_OF_RANGE, settings.maximumInstalments());
        }
        refuseLongInterestOnly(enquiry.method(), enquiry.instalments());
        InterestRate rate = rate(enquiry);
        return PricedSchedule.of(
                new LoanTerms(enquiry.principal(), rate, enquiry.method(), enquiry.disbursedOn(), dueDates(enquiry)));
    }

    /** Interest alone is paid for a year at most (domain rule 5). */
    public void refuseLongInterestOnly(RepaymentMethod method, int instalments) {
        if (method == RepaymentMethod.INTEREST_ONLY && instalments > settings.longestInterestOnly()) {
            throw new Refusal(CalculatorError.INTEREST_ONLY_TOO_LONG, settings.longestInterestOnly());
        }
    }

    private InterestRate rate(Enquiry enquiry) {
        Rate annual = enquiry.annualRate();
        Rate daily = enquiry.dailyRate();
        InterestRate rate;
        if (annual != null && daily == null) {
            rate = InterestRate.annual(annual, enquiry.dayCount());
        } else if (annual == null && daily != null) {
            rate = InterestRate.daily(daily, enquiry.dayCount());
        } else {
            throw new Refusal(CalculatorError.EXACTLY_ONE_RATE);
        }
        if (rate.apr().value().compareTo(settings.maximumAnnualRate()) > 0) {
            throw new Refusal(CalculatorError.RATE_OUT_OF_RANGE, settings.maximumAnnualRate());
        }
        return rate;
    }

    private List<LocalDate> dueDates(Enquiry enquiry) {
        LocalDate from = enquiry.disbursedOn();
        if (from.isBefore(settings.earliestDisbursement()) || from.isAfter(settings.latestDisbursement())) {
            throw new Refusal(
                    CalculatorError.DISBURSEMENT_DATE_OUT_OF_RANGE,
                    settings.earliestDisbursement(),
                    settings.latestDisbursement());
        }
        LocalDate first = enquiry.firstDueOn();
        if (first == null) {
            return DueDates.of(
                    enquiry.method(), YearMonth.from(from).plusMonths(1), from.getDayOfMonth(), enquiry.instalments());
        }
        if (!first.isAfter(from) || first.isAfter(from.plus(settings.longestFirstPeriod()))) {
            throw new Refusal(
                    CalculatorError.FIRST_DUE_DATE_OUT_OF_RANGE, from, from.plus(settings.longestFirstPeriod()));
        }
        return DueDates.of(enquiry.method(), YearMonth.from(first), first.getDayOfMonth(), enquiry.instalments());
    }
}
