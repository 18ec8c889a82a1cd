package bank.qiao.testsupport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; in the bank's time zone. Safe for several threads. */
public final class MovableClock extends Clock {

    /** The bank's time zone. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that shows this instant. */
    public static MovableClock at(Instant start) {
        return new MovableClock(new AtomicReference<>(start), SHANGHAI);
    }

    /** A clock that shows this date and time in Shanghai, such as {@code 2026-11-22T14:59:59}. */
    public static MovableClock atShanghai(String dateTime) {
        return at(LocalDateTime.parse(dateTime).atZone(SHANGHAI).toInstant());
    }

    /** Moves the clock forward, or back by a negative duration. */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /** Sets the clock. */
    public void moveTo(Instant instant) {
        now.set(instant);
    }

    /** Sets the clock to a date and time in Shanghai. */
    public void moveToShanghai(String dateTime) {
        moveTo(LocalDateTime.parse(dateTime).atZone(SHANGHAI).toInstant());
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A view of the same clock in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
