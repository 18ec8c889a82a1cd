package bank.qiao.account.ledger.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells ids that nobody can have used before, so that they need not be looked up. A UUIDv7 carries the time at which it
 * was made: one made since this owner began, and lately, would still be in its memory. This is a guess that saves work:
 * should it be wrong, because somebody's clock or memory was, the unique index refuses the group, and everything in it
 * is looked up.
 */
final class SeenBefore {

    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final int VERSION_WITH_TIME = 7;

    private final Clock clock;
    private final long ownedSince;

    /** @param clock real time, by which ids are made */
    SeenBefore(Clock clock) {
        this.clock = clock;
        this.ownedSince = clock.millis();
    }

    boolean isSurelyNew(UUID id) {
        if (id.version() != VERSION_WITH_TIME) {
            return false;
        }
        long made = id.getMostSignificantBits() >>> 16;
        long now = clock.millis();
        return made > ownedSince && made > now - LATELY.toMillis() && made < now + CLOCKS_DIFFER.toMillis();
    }
}
