package bank.qiao.identity.verification;

import org.jspecify.annotations.Nullable;

/**
 * What came of showing a factor; no score is in it.
 *
 * @param reason FACE_MISMATCH, WRONG_DIGITS or MANUAL_REVIEW; null when it passed
 */
public record FactorAnswer(
        Factor factor, Outcome outcome, @Nullable String reason) {

    /** As the app sees it. */
    public enum Outcome {
        PASSED,
        /** Once more, please. */
        RETRY,
        FAILED
    }

    static FactorAnswer passed(Factor factor) {
        return new FactorAnswer(factor, Outcome.PASSED, null);
    }

    static FactorAnswer retry(Factor factor, String reason) {
        return new FactorAnswer(factor, Outcome.RETRY, reason);
    }

    static FactorAnswer failed(Factor factor, String reason) {
        return new FactorAnswer(factor, Outcome.FAILED, reason);
    }
}
