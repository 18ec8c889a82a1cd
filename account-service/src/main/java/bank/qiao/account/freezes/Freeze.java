package bank.qiao.account.freezes;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A freeze as staff see it.
 *
 * @param amount null for a whole freeze
 * @param document the number of the court's or the authority's order; null for none
 */
public record Freeze(
        UUID id,
        UUID accountId,
        FreezeKind kind,
        FreezeCause cause,
        @Nullable Money amount,
        String reason,
        @Nullable String document,
        FreezeStatus status,
        String maker,
        String checker,
        Instant orderedAt,
        @Nullable Instant liftedAt) {}
