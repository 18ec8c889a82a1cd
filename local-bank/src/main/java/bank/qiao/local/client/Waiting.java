package bank.qiao.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again and again for something that comes about elsewhere. */
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Looks until there is a value.
     *
     * @param what for the message when there is none
     * @throws IllegalStateException when there is none in time
     */
    public static <T> T forValue(Duration patience, String what, Supplier<Optional<T>> look) {
        long begin = System.nanoTime();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new IllegalStateException("Waited " + patience.toSeconds() + " s in vain for " + what);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what, e);
            }
            found = look.get();
        }
        return found.get();
    }
}
