package bank.qiao.account.reconciliation;

import bank.qiao.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param ours null when we have no such entry
 * @param theirs null when the file has no such line
 */
public record Break(
        UUID id,
        LocalDate date,
        BreakKind kind,
        String reference,
        String direction,
        @Nullable Money ours,
        @Nullable Money theirs,
        BreakStatus status,
        @Nullable String owner,
        @Nullable UUID journalId,
        Instant openedAt,
        @Nullable Instant closedAt) {}
