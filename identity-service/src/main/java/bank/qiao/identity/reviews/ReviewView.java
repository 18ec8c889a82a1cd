package bank.qiao.identity.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom staff must decide about.
 *
 * @param cause what brought them here: {@code WATCH_LIST}, {@code FACE_UNSURE}, {@code FACE_FAILED}, {@code VOICE_UNSURE}
 * @param approvalId the newest proposal, when there is one
 */
public record ReviewView(
        UUID id,
        UUID customerId,
        String cause,
        ReviewStatus status,
        @Nullable UUID approvalId,
        Instant openedAt,
        @Nullable Instant decidedAt) {}
