package bank.qiao.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTests {

    private static final String START = "0".repeat(64);
    private static final UUID ID = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void anEntryFitsTheOneBefore() {
        assertThat(entry("mia", "VIEWED").isIntactAfter(0, START)).isTrue();
        assertThat(entry("mia", "VIEWED").isIntactAfter(1, START)).isFalse();
        assertThat(entry("mia", "VIEWED").isIntactAfter(0, "1" + START.substring(1)))
                .isFalse();
    }

    @Test
    void aChangedEntryNoLongerFits() {
        String hash = entry("mia", "VIEWED").hash();

        assertThat(new AuditEntry(1, ID, AT, "max", "VIEWED", "s", "p", START, hash).isIntactAfter(0, START))
                .isFalse();
        assertThat(new AuditEntry(1, ID, AT, "miaV", "IEWED", "s", "p", START, hash).isIntactAfter(0, START))
                .isFalse();
    }

    private static AuditEntry entry(String actor, String action) {
        return new AuditEntry(
                1,
                ID,
                AT,
                actor,
                action,
                "s",
                "p",
                START,
                AuditEntry.hashOf(1, ID, AT, actor, action, "s", "p", START));
    }
}
