package bank.qiao.loan.waiting;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers a {@code ?waitSeconds=} request when the work ends, or with the state as it is when the time is over. */
public final class LongPoll {

    /** The longest wait a client may ask for, in seconds. */
    public static final int MAX_SECONDS = 30;

    private static final long LOOK_EVERY_MILLIS = 50;

    private LongPoll() {}

    /** Reads again and again, each time in a transaction of its own; requests run on virtual threads, so waiting is cheap. */
    public static <T> T until(Predicate<T> ended, int seconds, Supplier<T> read) {
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        T state = read.get();
        while (!ended.test(state) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return state;
            }
            state = read.get();
        }
        return state;
    }
}
