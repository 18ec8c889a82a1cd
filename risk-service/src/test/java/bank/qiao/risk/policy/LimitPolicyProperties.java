package bank.qiao.risk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.risk.combination.Grade;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LimitPolicyProperties {

    private static final long MOST_FEN = 1_000_000_000_000L;

    private final LimitPolicy policy = TestPolicies.policy();

    @Property
    void aLineIsAlwaysWholeHundredsWithinTheBoundsAndARefusalHasReasons(
            @ForAll Grade grade,
            @ForAll @IntRange(max = 120) int age,
            @ForAll @LongRange(max = MOST_FEN) long income,
            @ForAll @LongRange(max = MOST_FEN) long payments,
            @ForAll @LongRange(max = MOST_FEN) long exposure) {
        Verdict verdict = policy.evaluate(facts(age, income, payments, exposure), TestPolicies.graded(grade));
        Money limit = verdict.limit();
        if (limit == null) {
            assertThat(verdict.reasonCodes()).isNotEmpty();
        } else {
            assertThat(limit).isBetween(Money.ofYuan(500), Money.ofYuan(200_000));
            assertThat(limit.fen() % 10_000).isZero();
            assertThat(age).isBetween(18, 70);
        }
    }

    @Property
    void moreIncomeOrLessDebtNeverLowersTheLine(
            @ForAll Grade grade,
            @ForAll @LongRange(max = 10_000_000) long income,
            @ForAll @LongRange(max = 2_000_000) long payments,
            @ForAll @LongRange(max = 50_000_000) long exposure,
            @ForAll @LongRange(max = 5_000_000) long change) {
        long line = line(grade, income, payments, exposure);
        assertThat(line(grade, income + change, payments, exposure)).isGreaterThanOrEqualTo(line);
        assertThat(line(grade, income, payments + change, exposure)).isLessThanOrEqualTo(line);
        assertThat(line(grade, income, payments, exposure + change)).isLessThanOrEqualTo(line);
    }

    @Property
    void aBetterGradeNeverLowersTheLine(
            @ForAll @IntRange(max = 5) int grade,
            @ForAll @LongRange(max = 10_000_000) long income,
            @ForAll @LongRange(max = 2_000_000) long payments) {
        assertThat(line(Grade.values()[grade], income, payments, 0))
                .isGreaterThanOrEqualTo(line(Grade.values()[grade + 1], income, payments, 0));
    }

    private long line(Grade grade, long income, long payments, long exposure) {
        Money limit = policy.evaluate(facts(35, income, payments, exposure), TestPolicies.graded(grade))
                .limit();
        return limit == null ? 0 : limit.fen();
    }

    private static Facts facts(int age, long income, long payments, long exposure) {
        return new Facts(
                age,
                true,
                true,
                false,
                false,
                false,
                Money.ofFen(income),
                Money.ofFen(payments),
                Money.ofFen(exposure));
    }
}
