package bank.qiao.account.businessday;

import bank.qiao.account.businessday.BusinessDay.Standing;
import bank.qiao.web.problem.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/** Moves the local bank's clock and waits, within bounds, until every service has finished the days passed. */
@Service
public class DayEnding {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final BusinessDay businessDay;
    private final BusinessDaySettings settings;

    DayEnding(BusinessDay businessDay, BusinessDaySettings settings) {
        this.businessDay = businessDay;
        this.settings = settings;
    }

    /** @throws Refusal as {@link BusinessDay#moveTo} */
    public Standing moveTo(LocalDate businessDate) {
        businessDay.moveTo(businessDate);
        long end = System.nanoTime() + settings.waitAtMost().toNanos();
        Standing standing = businessDay.standing();
        while (!standing.isEveryDayCompleted() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            standing = businessDay.standing();
        }
        return standing;
    }
}
