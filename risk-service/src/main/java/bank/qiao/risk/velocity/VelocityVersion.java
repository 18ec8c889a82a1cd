package bank.qiao.risk.velocity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of the velocity rules. Never changed: a correction is a new version. Of those whose time has come the
 * highest is in force, so a later version also takes the place of one that was still to come.
 *
 * @param version above that of every version before, not always by one
 * @param approvalId null for the first, which came with the service; so are the maker and the checker
 * @param announcedAt when the rest of the bank was told; null before, and for good when a later version overtook it
 * @param rules one or more; a payment keeps to all of them
 */
public record VelocityVersion(
        int version,
        Instant effectiveFrom,
        String reason,
        @Nullable UUID approvalId,
        @Nullable String setBy,
        @Nullable String approvedBy,
        @Nullable Instant announcedAt,
        List<VelocityRule> rules) {

    public VelocityVersion {
        rules = List.copyOf(rules);
    }
}
