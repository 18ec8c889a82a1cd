package bank.qiao.risk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.money.Money;
import bank.qiao.risk.combination.Combination;
import bank.qiao.risk.combination.Grade;
import bank.qiao.risk.sources.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitPolicyTests {

    private final LimitPolicy policy = TestPolicies.policy();

    @Test
    void gradeAndIncomeDecideWhereNothingBindsTighter() {
        Verdict verdict = policy.evaluate(income(9_999), TestPolicies.graded(Grade.D));
        assertThat(verdict.limit()).isEqualTo(Money.ofYuan(60_000));
        assertThat(verdict.dailyRate()).isEqualTo(TestPolicies.RATE);
        assertThat(verdict.reasonCodes()).containsExactly("LIMIT_BY_GRADE_AND_INCOME");
        assertThat(policy.evaluate(income(10_000), TestPolicies.graded(Grade.E)).limit())
                .isEqualTo(Money.ofYuan(76_900));
    }

    @Test
    void theFirstInstalmentMustFitBesideWhatOtherLendersTake() {
        // Half of 5,000 leaves 2,500; 2,500 ÷ (1/20 + 30 × 0.0005) = 38,461.53…
        Verdict verdict = policy.evaluate(income(5_000), TestPolicies.graded(Grade.C));
        assertThat(verdict.limit()).isEqualTo(Money.ofYuan(38_400));
        assertThat(verdict.reasonCodes()).containsExactly("LIMIT_BY_DEBT_TO_INCOME");
    }

    @Test
    void debtElsewhereLeavesLess() {
        Facts facts = facts(35, Money.ofYuan(10_000), Money.ZERO, Money.ofYuan(140_050));
        Verdict verdict = policy.evaluate(facts, TestPolicies.graded(Grade.A));
        assertThat(verdict.limit()).isEqualTo(Money.ofYuan(9_900));
        assertThat(verdict.reasonCodes()).containsExactly("LIMIT_BY_EXPOSURE_ELSEWHERE");
    }

    @Test
    void aLineBelowTheSmallestIsDeclinedWithTheRuleThatMadeItSmall() {
        Facts facts = facts(35, Money.ofYuan(10_000), Money.ofYuan(4_990), Money.ZERO);
        Verdict verdict = policy.evaluate(facts, TestPolicies.graded(Grade.A));
        assertThat(verdict.approved()).isFalse();
        assertThat(verdict.reasonCodes()).containsExactly("LIMIT_BELOW_MINIMUM", "LIMIT_BY_DEBT_TO_INCOME");
    }

    @Test
    void somebodyWhoOwesMoreThanTheyEarnIsDeclinedNotAnError() {
        Facts facts = facts(35, Money.ofYuan(100), Money.ofYuan(90_000), Money.ofYuan(9_000_000));
        assertThat(policy.evaluate(facts, TestPolicies.graded(Grade.A)).approved())
                .isFalse();
    }

    @Test
    void anUnknownIncomeCountsAsTheOneThePolicyNames() {
        assertThat(policy.evaluate(facts(35, null, Money.ZERO, Money.ZERO), TestPolicies.graded(Grade.A))
                        .limit())
                .isEqualTo(policy.evaluate(income(3_000), TestPolicies.graded(Grade.A))
                        .limit());
    }

    @Test
    void theWorstGradeIsNotLentTo() {
        Verdict verdict = policy.evaluate(income(50_000), TestPolicies.graded(Grade.G));
        assertThat(verdict.reasonCodes()).containsExactly("SCORE_TOO_LOW");
    }

    @Test
    void ageIsFrom18To70BothIncluded() {
        assertThat(policy.hardRefusals(aged(17))).containsExactly("AGE_BELOW_MINIMUM");
        assertThat(policy.hardRefusals(aged(18))).isEmpty();
        assertThat(policy.hardRefusals(aged(70))).isEmpty();
        assertThat(policy.hardRefusals(aged(71))).containsExactly("AGE_ABOVE_MAXIMUM");
    }

    @Test
    void everyHardRefusalThatAppliesIsNamedWhateverTheGrade() {
        Facts facts = new Facts(16, false, true, true, true, true, Money.ofYuan(90_000), Money.ZERO, Money.ZERO);
        Verdict verdict = policy.evaluate(facts, TestPolicies.graded(Grade.A));
        assertThat(verdict.approved()).isFalse();
        assertThat(verdict.reasonCodes())
                .containsExactly("NOT_VERIFIED", "AGE_BELOW_MINIMUM", "WATCH_LISTED", "COURT_LISTED", "OVERDUE_NOW");
    }

    @Test
    void aSourceWithoutWhichNothingIsLentRefuses() {
        Verdict verdict = policy.evaluate(income(9_000), new Combination.Refused(Source.PBOC_BUREAU, "NO_CONSENT"));
        assertThat(verdict.approved()).isFalse();
        assertThat(verdict.reasonCodes()).containsExactly("NO_CONSENT");
    }

    @Test
    void theSourcesMayBeLeftOutOnlyWhereAFactRefuses() {
        assertThat(policy.evaluate(aged(12), new Combination.Skipped()).approved())
                .isFalse();
        assertThatThrownBy(() -> policy.evaluate(aged(30), new Combination.Skipped()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyIsInForceFromItsFirstDayUntilTheDayBeforeItsEnd() {
        LimitPolicy ended = new LimitPolicy(
                "old",
                LimitPolicy.Role.CHAMPION,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 1, 1),
                policy.bounds(),
                policy.caps(),
                policy.dailyRates(),
                policy.refusals(),
                policy.amounts());
        assertThat(ended.isInForce(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(ended.isInForce(LocalDate.of(2025, 1, 1))).isTrue();
        assertThat(ended.isInForce(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(ended.isInForce(LocalDate.of(2026, 1, 1))).isFalse();
    }

    private static Facts aged(int years) {
        return facts(years, Money.ofYuan(9_000), Money.ZERO, Money.ZERO);
    }

    private static Facts income(long yuan) {
        return facts(35, Money.ofYuan(yuan), Money.ZERO, Money.ZERO);
    }

    private static Facts facts(int age, @Nullable Money income, Money payments, Money exposure) {
        return new Facts(age, true, true, false, false, false, income, payments, exposure);
    }
}
