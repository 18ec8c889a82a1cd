package bank.qiao.identity;

import bank.qiao.service.businessday.BankClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time, shifted: it ticks, and a test can put it forward. */
final class ShiftedClock extends Clock {

    private volatile Duration shift = Duration.ZERO;

    void advance(Duration step) {
        shift = shift.plus(step);
    }

    /** For what is counted by the day: from here on a test has a whole day before it, at whatever hour it runs. */
    void advanceToNextDay() {
        Instant midnight = LocalDate.ofInstant(instant(), BankClock.SHANGHAI)
                .plusDays(1)
                .atStartOfDay(BankClock.SHANGHAI)
                .toInstant();
        advance(Duration.between(instant(), midnight));
    }

    void reset() {
        shift = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(shift);
    }
}
