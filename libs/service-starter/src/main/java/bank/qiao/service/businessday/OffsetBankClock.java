package bank.qiao.service.businessday;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The system's time plus the offset by which the local bank has been moved forward; zero in production. */
final class OffsetBankClock extends BankClock {

    private final Clock wallClock;
    private volatile Duration offset = Duration.ZERO;

    OffsetBankClock(Clock wallClock) {
        this.wallClock = wallClock;
    }

    @Override
    public Instant instant() {
        return wallClock.instant().plus(offset);
    }

    /** The bank's time never goes back. */
    void moveTo(Duration newOffset) {
        if (newOffset.compareTo(offset) > 0) {
            offset = newOffset;
        }
    }
}
