package bank.qiao.loan.invitations;

import java.time.Instant;
import java.util.UUID;

/** An invitation that a checker has approved. */
public record Invitation(
        UUID id,
        UUID customerId,
        String segment,
        String reason,
        UUID approvalId,
        String invitedBy,
        String approvedBy,
        Instant invitedAt) {}
