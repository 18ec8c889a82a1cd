package bank.qiao.risk.policy;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table of hard refusals; when its test holds, nothing is lent whatever the grade.
 *
 * @param bound the years of an age test; null for the others
 */
public record HardRefusal(Test test, @Nullable Integer bound, String reasonCode) {

    /** What can be tested. */
    public enum Test {
        NOT_VERIFIED,
        NOT_SCREENED,
        AGE_BELOW,
        AGE_ABOVE,
        ON_WATCH_LIST,
        ON_COURT_LIST,
        OVERDUE_NOW
    }

    public HardRefusal {
        if ((bound != null) != (test == Test.AGE_BELOW || test == Test.AGE_ABOVE)) {
            throw new IllegalArgumentException("age tests, and only they, have a bound");
        }
    }

    boolean applies(Facts facts) {
        return switch (test) {
            case NOT_VERIFIED -> !facts.verified();
            case NOT_SCREENED -> !facts.screened();
            case AGE_BELOW -> facts.ageYears() != null && facts.ageYears() < years();
            case AGE_ABOVE -> facts.ageYears() != null && facts.ageYears() > years();
            case ON_WATCH_LIST -> facts.watchListed();
            case ON_COURT_LIST -> facts.courtListed();
            case OVERDUE_NOW -> facts.overdueNow();
        };
    }

    private int years() {
        if (bound == null) {
            throw new IllegalStateException("an age test has a bound");
        }
        return bound;
    }
}
