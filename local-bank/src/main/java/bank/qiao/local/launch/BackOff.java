package bank.qiao.local.launch;

import java.time.Duration;
import java.util.Locale;

/** How long to wait before something that died is started again: longer each time, until it has lived for a while. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY_AFTER = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private long lastNanos = System.nanoTime();

    /** For a message: "in 0.5 s". */
    synchronized String announce() {
        if (Progress.elapsed(lastNanos).compareTo(HEALTHY_AFTER) > 0) {
            next = FIRST;
        }
        return String.format(Locale.ROOT, "in %.1f s", next.toMillis() / 1000.0);
    }

    /** Waits; an interrupted thread doesn't. */
    void await() {
        Duration wait;
        synchronized (this) {
            wait = next;
            next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            lastNanos = System.nanoTime();
        }
    }
}
