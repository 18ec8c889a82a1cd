package bank.qiao.identity.biometrics;

import bank.qiao.web.problem.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets few work at once and some wait; the rest is told to come back, so that memory and time stay bounded.
 *
 * <p>The work is done by threads of its own. Requests run on virtual threads, of which only as many advance at a time as
 * there are processors, and none is interrupted for another: a picture judged on one would keep everybody else
 * standing, with locks and connections in hand, between any two answers of the database.
 */
@Component
class Turnstile implements AutoCloseable {

    private static final int COME_BACK_SECONDS = 2;

    private final BiometricSettings settings;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService workers;

    Turnstile(BiometricSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
        this.workers = Executors.newFixedThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().daemon().name("biometrics-", 1).factory());
    }

    /** @throws Refusal BIOMETRICS_BUSY when too many wait, or for too long */
    <T> T through(Supplier<T> work) {
        enter();
        try {
            return done(work);
        } finally {
            places.release();
        }
    }

    int waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        workers.close();
    }

    /** Waits to the end even when interrupted: the place is free only once nobody works on it. */
    private <T> T done(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error fatal -> throw fatal;
                case null, default -> throw failed;
            }
        }
    }

    /** In the order of arrival: also a free place is not taken before those who wait for one. */
    private void enter() {
        try {
            if (!places.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                queue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private void queue() throws InterruptedException {
        if (waiting.incrementAndGet() > settings.waiting()) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Refusal busy() {
        return new Refusal(BiometricError.BIOMETRICS_BUSY).with("retryAfterSeconds", (long) COME_BACK_SECONDS);
    }
}
