package bank.qiao.account.journals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal as staff see it; its id is that of its approval.
 *
 * @param subject what it mends, for example {@code break:<id>}; null for none
 * @param failure the ledger's code, when it was refused
 */
public record Journal(
        UUID id,
        List<JournalLine> lines,
        String reason,
        @Nullable String subject,
        JournalStatus status,
        @Nullable String failure,
        String maker,
        String checker,
        Instant orderedAt,
        @Nullable Instant postedAt) {

    public Journal {
        lines = List.copyOf(lines);
    }
}
