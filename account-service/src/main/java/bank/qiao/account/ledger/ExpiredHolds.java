package bank.qiao.account.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Voids holds that nobody has ended in time. */
@Service
class ExpiredHolds {

    static final String CODE = "HOLD_TIMEOUT";
    private static final int AT_ONCE = Batch.MAX_TRANSFERS;

    private final Ledger ledger;
    private final LedgerReading reading;
    private final Clock clock;

    ExpiredHolds(Ledger ledger, LedgerReading reading, Clock clock) {
        this.ledger = ledger;
        this.reading = reading;
        this.clock = clock;
    }

    /** The id of the void follows from the hold's, so two sweeps void once. */
    int voidAll() {
        int voided = 0;
        List<UUID> expired = reading.holdsExpiredBy(clock.instant(), AT_ONCE);
        while (!expired.isEmpty()) {
            List<Transfer> voids = expired.stream()
                    .map(hold -> Transfer.voidHold(voidId(hold), hold, CODE))
                    .toList();
            ledger.post(new Batch("expired-holds", false, voids));
            voided += voids.size();
            expired = reading.holdsExpiredBy(clock.instant(), AT_ONCE);
        }
        return voided;
    }

    private static UUID voidId(UUID hold) {
        return UUID.nameUUIDFromBytes((CODE + ":" + hold).getBytes(StandardCharsets.UTF_8));
    }

    /** Looks for expired holds all the time; the end of day looks once more. */
    @Configuration(proxyBeanMethods = false)
    static class Sweep {

        @Bean
        RecurringTask<Void> voidExpiredHolds(ExpiredHolds holds, LedgerSettings settings) {
            return Tasks.recurring("void-expired-holds", FixedDelay.of(settings.holdSweepEvery()))
                    .execute((instance, context) -> holds.voidAll());
        }
    }
}
