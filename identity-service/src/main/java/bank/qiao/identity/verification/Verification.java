package bank.qiao.identity.verification;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verification as stored.
 *
 * @param spokenDigits null where no voice is asked for
 * @param stepEndsAt until when the next step must come
 */
record Verification(
        UUID id,
        CustomerId customer,
        String deviceId,
        Purpose purpose,
        String subjectId,
        List<Factor> requiredFactors,
        @Nullable String spokenDigits,
        VerificationStatus status,
        int uploads,
        int faceTries,
        int voiceTries,
        @Nullable Instant facePassedAt,
        @Nullable Instant voicePassedAt,
        Instant stepEndsAt,
        Instant expiresAt) {

    /** @throws Refusal VERIFICATION_USED, VERIFICATION_FAILED, VERIFICATION_IN_REVIEW, VERIFICATION_EXPIRED */
    void requireOpen(Instant now) {
        switch (status) {
            case PASSED -> throw new Refusal(VerificationError.VERIFICATION_USED);
            case FAILED -> throw new Refusal(VerificationError.VERIFICATION_FAILED);
            case REFERRED -> throw new Refusal(VerificationError.VERIFICATION_IN_REVIEW);
            case OPEN -> {}
        }
        if (!now.isBefore(stepEndsAt) || !now.isBefore(expiresAt)) {
            throw new Refusal(VerificationError.VERIFICATION_EXPIRED);
        }
    }

    /** @throws Refusal FACTOR_NOT_EXPECTED */
    void requireExpected(Factor factor) {
        if (!requiredFactors.contains(factor) || passedAt(factor) != null) {
            throw new Refusal(VerificationError.FACTOR_NOT_EXPECTED);
        }
    }

    @Nullable
    Instant passedAt(Factor factor) {
        return switch (factor) {
            case FACE -> facePassedAt;
            case VOICE -> voicePassedAt;
        };
    }

    int tries(Factor factor) {
        return switch (factor) {
            case FACE -> faceTries;
            case VOICE -> voiceTries;
        };
    }

    /** When the first of the factors was shown; null while one is missing. */
    @Nullable
    Instant completeSince() {
        Instant earliest = null;
        for (Factor factor : requiredFactors) {
            Instant passedAt = passedAt(factor);
            if (passedAt == null) {
                return null;
            }
            earliest = earliest == null || passedAt.isBefore(earliest) ? passedAt : earliest;
        }
        return earliest;
    }
}
