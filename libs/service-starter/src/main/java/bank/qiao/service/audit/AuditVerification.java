package bank.qiao.service.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param entries how many entries were walked
 * @param firstBroken the number of the first entry that doesn't fit; null when intact
 */
public record AuditVerification(
        long entries, boolean intact, @Nullable Long firstBroken) {}
