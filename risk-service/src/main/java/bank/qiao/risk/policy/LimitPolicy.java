package bank.qiao.risk.policy;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.risk.combination.Combination;
import bank.qiao.risk.combination.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the limit policy (domain rule 6). Never changed once in force: a correction is a new version.
 *
 * @param effectiveTo first day no longer in force; null while open
 * @param refusals tested in order; all that apply are given as reasons
 * @param amounts the decision table of grade and income
 */
public record LimitPolicy(
        String version,
        Role role,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Bounds bounds,
        Caps caps,
        Map<Grade, Rate> dailyRates,
        List<HardRefusal> refusals,
        List<AmountRow> amounts) {

    static final String GRADE_NOT_LENT = "SCORE_TOO_LOW";
    static final String BELOW_LOWEST_LINE = "LIMIT_BELOW_MINIMUM";

    /** A month of interest in the planning of instalments. */
    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);

    /** Of the policies in force on a day exactly one decides; challengers are evaluated beside it and stored. */
    public enum Role {
        CHAMPION,
        CHALLENGER
    }

    /** @param step lines are whole multiples of it, rounded down */
    public record Bounds(Money lowestLine, Money highestLine, Money step) {
        public Bounds {
            if (!step.isPositive() || !lowestLine.isPositive() || highestLine.compareTo(lowestLine) < 0) {
                throw new IllegalArgumentException("bounds are positive and in order");
            }
        }
    }

    /**
     * @param incomeMonths the line is at most so many months of income
     * @param debtToIncome all instalments together take at most this share of the income, 0 to 1
     * @param exposureMonths all unsecured debt, this line included, is at most so many months of income
     * @param planningInstalments the line, fully drawn, is planned to be repaid in so many equal parts of principal
     * @param incomeWhenUnknown taken when no source knows the income
     */
    public record Caps(
            BigDecimal incomeMonths,
            BigDecimal debtToIncome,
            BigDecimal exposureMonths,
            int planningInstalments,
            Money incomeWhenUnknown) {
        public Caps {
            if (incomeMonths.signum() <= 0
                    || exposureMonths.signum() <= 0
                    || debtToIncome.signum() <= 0
                    || debtToIncome.compareTo(BigDecimal.ONE) > 0
                    || planningInstalments <= 0
                    || incomeWhenUnknown.isNegative()) {
                throw new IllegalArgumentException("caps are positive, the share of the income at most 1");
            }
        }
    }

    /**
     * A row of the table: monthly incomes from {@code incomeFrom} up to the next row of the same grade.
     *
     * @param amount zero where nothing is lent
     */
    public record AmountRow(Grade grade, Money incomeFrom, Money amount) {}

    public LimitPolicy {
        dailyRates = Map.copyOf(dailyRates);
        refusals = List.copyOf(refusals);
        amounts = List.copyOf(amounts);
        for (Grade grade : Grade.values()) {
            if (!dailyRates.containsKey(grade)
                    || amounts.stream()
                            .noneMatch(row ->
                                    row.grade() == grade && row.incomeFrom().isZero())) {
                throw new IllegalArgumentException("grade " + grade + " has a rate and a row from income zero on");
            }
        }
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }

    /** Decides; a refusal is a verdict with reasons, never an error. */
    public Verdict evaluate(Facts facts, Combination combination) {
        List<String> hard = hardRefusals(facts);
        return switch (combination) {
            case Combination.Skipped _ -> {
                if (hard.isEmpty()) {
                    throw new IllegalArgumentException("the sources are left out only where a fact refuses already");
                }
                yield Verdict.declined(hard, List.of());
            }
            case Combination.Refused refused -> {
                hard.add(refused.reasonCode());
                yield Verdict.declined(hard, List.of());
            }
            case Combination.Graded graded ->
                hard.isEmpty() ? limit(facts, graded.grade()) : Verdict.declined(hard, List.of());
        };
    }

    /** The codes of all hard refusals that apply, in their order; a new list. */
    public List<String> hardRefusals(Facts facts) {
        List<String> codes = new ArrayList<>();
        for (HardRefusal refusal : refusals) {
            if (refusal.applies(facts)) {
                codes.add(refusal.reasonCode());
            }
        }
        return codes;
    }

    private Verdict limit(Facts facts, Grade grade) {
        Rate rate = rate(grade);
        Money income = facts.monthlyIncome() == null ? caps.incomeWhenUnknown() : facts.monthlyIncome();
        Money byTable = amount(grade, income);
        List<Verdict.Cap> allowed = List.of(
                new Verdict.Cap(LimitRule.GRADE_AND_INCOME, byTable),
                new Verdict.Cap(LimitRule.INCOME_CAP, months(income, caps.incomeMonths())),
                new Verdict.Cap(LimitRule.DEBT_TO_INCOME, byDebtToIncome(income, facts.monthlyDebtPayments(), rate)),
                new Verdict.Cap(
                        LimitRule.EXPOSURE_ELSEWHERE,
                        months(income, caps.exposureMonths()).minus(facts.exposureElsewhere())),
                new Verdict.Cap(LimitRule.HIGHEST_LINE, bounds.highestLine()));
        if (!byTable.isPositive()) {
            return Verdict.declined(List.of(GRADE_NOT_LENT), allowed);
        }
        // The first of equals: the table is named before the rules that bind no tighter.
        Verdict.Cap tightest =
                allowed.stream().min(Comparator.comparing(Verdict.Cap::atMost)).orElseThrow();
        Money limit = roundedDown(tightest.atMost());
        if (limit.compareTo(bounds.lowestLine()) < 0) {
            return Verdict.declined(List.of(BELOW_LOWEST_LINE, tightest.rule().reasonCode()), allowed);
        }
        return new Verdict(true, limit, rate, List.of(tightest.rule().reasonCode()), allowed);
    }

    private Rate rate(Grade grade) {
        Rate rate = dailyRates.get(grade);
        if (rate == null) {
            throw new IllegalStateException("no rate for grade " + grade);
        }
        return rate;
    }

    private Money amount(Grade grade, Money income) {
        return amounts.stream()
                .filter(row -> row.grade() == grade && row.incomeFrom().compareTo(income) <= 0)
                .max(Comparator.comparing(AmountRow::incomeFrom))
                .orElseThrow()
                .amount();
    }

    private static Money months(Money income, BigDecimal months) {
        return Money.round(income.yuan().multiply(months), RoundingMode.DOWN);
    }

    /** The line whose first instalment, the dearest, still fits beside what other lenders take. */
    private Money byDebtToIncome(Money income, Money payments, Rate dailyRate) {
        BigDecimal room = income.yuan().multiply(caps.debtToIncome()).subtract(payments.yuan());
        BigDecimal n = BigDecimal.valueOf(caps.planningInstalments());
        // room / (1/n + 30 × rate), multiplied through by n so that only one division rounds.
        BigDecimal firstInstalments =
                BigDecimal.ONE.add(n.multiply(DAYS_OF_A_MONTH).multiply(dailyRate.value()));
        return Money.ofFen(room.multiply(n)
                .movePointRight(2)
                .divide(firstInstalments, 0, RoundingMode.FLOOR)
                .longValueExact());
    }

    private Money roundedDown(Money amount) {
        return Money.ofFen(
                Math.floorDiv(amount.fen(), bounds.step().fen()) * bounds.step().fen());
    }
}
