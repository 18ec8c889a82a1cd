package bank.qiao.loan.calculator;

import bank.qiao.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A loan as far as it is not paid, and what payments do to it. Oldest instalment first; in each penalty, interest,
 * principal. What is paid before a due day goes to the interest up to that day, then to principal; the schedule left
 * keeps its dates and is computed anew (domain rule 5).
 *
 * @param interestFrom the day up to which interest on principal not yet due has been computed
 * @param interestCarried interest computed up to that day and not paid; it falls due with the next instalment
 * @param instalments not settled, by number; none when the loan is paid off
 */
public record OpenLoan(
        InterestRate rate,
        PenaltyRule penaltyRule,
        RepaymentMethod method,
        LocalDate interestFrom,
        Money interestCarried,
        List<OpenInstalment> instalments) {

    public OpenLoan {
        instalments = List.copyOf(instalments);
    }

    /** A loan just paid out, by its schedule. */
    public static OpenLoan disbursed(
            InterestRate rate, PenaltyRule penaltyRule, RepaymentMethod method, LocalDate on, Schedule schedule) {
        List<OpenInstalment> open = schedule.instalments().stream()
                .map(planned -> OpenInstalment.planned(planned, planned.number()))
                .toList();
        return new OpenLoan(rate, penaltyRule, method, on, Money.ZERO, open);
    }

    public boolean isPaidOff() {
        return instalments.isEmpty();
    }

    /** All principal not paid, due or not. */
    public Money principal() {
        return principalOf(instalments);
    }

    /** What is owed on instalments whose due day has come, oldest first. */
    public List<Claim> due(LocalDate on) {
        return dueInstalments(on).stream()
                .map(instalment -> instalment.claim(on, rate, penaltyRule))
                .toList();
    }

    /** Interest up to {@code on} on principal not yet due. Zero days cost nothing: same-day payoff is free. */
    public Money accruedInterest(LocalDate on) {
        LocalDate from = accrualStart(on);
        Money carried = from.equals(interestFrom) ? interestCarried : Money.ZERO;
        return carried.plus(rate.interest(principalOf(laterInstalments(on)), from, on));
    }

    /** What pays everything that is due; when nothing is, the next instalment with interest only up to {@code on}. */
    public Payment payDue(LocalDate on) {
        List<Claim> claims = due(on);
        if (!claims.isEmpty()) {
            return new Payment(claims, null, withoutDue(on));
        }
        List<OpenInstalment> later = laterInstalments(on);
        if (later.size() == 1) {
            return payOff(on);
        }
        OpenInstalment next = later.getFirst();
        Claim early = new Claim(next.number(), Money.ZERO, accruedInterest(on), next.principal());
        return new Payment(List.of(), early, computedAnew(on, later.subList(1, later.size()), Money.ZERO, Money.ZERO));
    }

    /** What pays the whole loan. */
    public Payment payOff(LocalDate on) {
        List<OpenInstalment> later = laterInstalments(on);
        OpenLoan nothing = new OpenLoan(rate, penaltyRule, method, on, Money.ZERO, List.of());
        if (later.isEmpty()) {
            return new Payment(due(on), null, nothing);
        }
        Claim early = new Claim(later.getFirst().number(), Money.ZERO, accruedInterest(on), principalOf(later));
        return new Payment(due(on), early, nothing);
    }

    /**
     * What an amount of the customer's choice pays.
     *
     * @param amount above zero, at most the total of {@link #payOff}
     */
    public Payment pay(Money amount, LocalDate on) {
        Payment all = payOff(on);
        if (!amount.isPositive() || amount.compareTo(all.total()) > 0) {
            throw new IllegalArgumentException("a payment is above zero and at most the payoff");
        }
        if (amount.equals(all.total())) {
            return all;
        }
        List<Claim> paid = new ArrayList<>();
        List<OpenInstalment> stillDue = new ArrayList<>();
        Money rest = amount;
        for (OpenInstalment instalment : dueInstalments(on)) {
            Claim claim = instalment.claim(on, rate, penaltyRule);
            Claim part = claim.paidBy(rest);
            rest = rest.minus(part.total());
            if (part.total().isPositive()) {
                paid.add(part);
            }
            if (!part.equals(claim)) {
                stillDue.add(part.total().isZero() ? instalment : instalment.after(claim, part, on, penaltyRule));
            }
        }
        return rest.isZero() ? new Payment(paid, null, withDue(stillDue, on)) : payEarly(paid, rest, on);
    }

    private Payment payEarly(List<Claim> paid, Money amount, LocalDate on) {
        List<OpenInstalment> later = laterInstalments(on);
        Money accrued = accruedInterest(on);
        Money toInterest = accrued.min(amount);
        Money toPrincipal = amount.minus(toInterest);
        Claim early = new Claim(later.getFirst().number(), Money.ZERO, toInterest, toPrincipal);
        return new Payment(paid, early, computedAnew(on, later, toPrincipal, accrued.minus(toInterest)));
    }

    /** The schedule left: the same dates, less principal, interest from {@code on}. */
    private OpenLoan computedAnew(LocalDate on, List<OpenInstalment> later, Money lessPrincipal, Money carried) {
        Money principal = principalOf(later).minus(lessPrincipal);
        if (!principal.isPositive()) {
            return new OpenLoan(rate, penaltyRule, method, on, Money.ZERO, List.of());
        }
        List<LocalDate> dates = later.stream().map(OpenInstalment::dueOn).toList();
        List<PlannedInstalment> planned =
                Schedule.of(new LoanTerms(principal, rate, method, on, dates)).instalments();
        List<OpenInstalment> anew = IntStream.range(0, planned.size())
                .mapToObj(index -> OpenInstalment.planned(
                        planned.get(index), later.get(index).number()))
                .toList();
        List<OpenInstalment> open = new ArrayList<>(anew);
        open.set(0, open.getFirst().withMoreInterest(carried));
        return new OpenLoan(rate, penaltyRule, method, on, carried, open);
    }

    private OpenLoan withoutDue(LocalDate on) {
        return withDue(List.of(), on);
    }

    private OpenLoan withDue(List<OpenInstalment> stillDue, LocalDate on) {
        List<OpenInstalment> open = new ArrayList<>(stillDue);
        open.addAll(laterInstalments(on));
        // Interest moves on to the last due day that is settled; what is still due carries its own.
        Set<Integer> numbers = stillDue.stream().map(OpenInstalment::number).collect(Collectors.toSet());
        LocalDate settled = dueInstalments(on).stream()
                .filter(instalment -> !numbers.contains(instalment.number()))
                .map(OpenInstalment::dueOn)
                .reduce(interestFrom, (a, b) -> a.isAfter(b) ? a : b);
        Money carried = settled.equals(interestFrom) ? interestCarried : Money.ZERO;
        return new OpenLoan(rate, penaltyRule, method, settled, carried, open);
    }

    private LocalDate accrualStart(LocalDate on) {
        return dueInstalments(on).stream()
                .map(OpenInstalment::dueOn)
                .reduce(interestFrom, (a, b) -> a.isAfter(b) ? a : b);
    }

    private List<OpenInstalment> dueInstalments(LocalDate on) {
        return instalments.stream().filter(instalment -> instalment.isDue(on)).toList();
    }

    private List<OpenInstalment> laterInstalments(LocalDate on) {
        return instalments.stream().filter(instalment -> !instalment.isDue(on)).toList();
    }

    private static Money principalOf(List<OpenInstalment> instalments) {
        return Money.sum(instalments.stream().map(OpenInstalment::principal).toList());
    }
}
