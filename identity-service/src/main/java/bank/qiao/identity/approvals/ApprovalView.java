package bank.qiao.identity.approvals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody asked for.
 *
 * @param service the one that will carry it out
 * @param before the values as they were when it was asked for
 * @param after the values as they are to be
 */
public record ApprovalView(
        UUID approvalId,
        String service,
        String kind,
        String subject,
        Map<String, String> before,
        Map<String, String> after,
        String reason,
        String maker,
        Instant requestedAt,
        ApprovalStatus status,
        @Nullable String checker,
        @Nullable String comment,
        @Nullable Instant decidedAt) {}
