package bank.qiao.identity.biometrics;

import bank.qiao.web.problem.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets few work at once and some wait; the rest is told to come back, so that memory and time stay bounded. */
@Component
class Turnstile {

    private static final int COME_BACK_SECONDS = 2;

    private final BiometricSettings settings;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    Turnstile(BiometricSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /** @throws Refusal BIOMETRICS_BUSY when too many wait, or for too long */
    <T> T through(Supplier<T> work) {
        if (!places.tryAcquire()) {
            queue();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    int waiting() {
        return waiting.get();
    }

    private void queue() {
        if (waiting.incrementAndGet() > settings.waiting()) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Refusal busy() {
        return new Refusal(BiometricError.BIOMETRICS_BUSY).with("retryAfterSeconds", (long) COME_BACK_SECONDS);
    }
}
