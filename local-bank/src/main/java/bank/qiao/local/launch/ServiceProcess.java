package bank.qiao.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part of the bank as a child process that is started again whenever it dies, until it is told to stop. */
final class ServiceProcess {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(25);
    private static final long ASK_EVERY_MILLIS = 150;

    private final Part part;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final ProcessFiles notes;
    private final Health health;
    private final Progress progress;
    private final BackOff backOff = new BackOff();

    private @Nullable Process process;
    private boolean stopping;
    private boolean toldWhy;

    ServiceProcess(
            Part part,
            List<String> command,
            Map<String, String> environment,
            Path log,
            ProcessFiles notes,
            Health health,
            Progress progress) {
        this.part = part;
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.notes = notes;
        this.health = health;
        this.progress = progress;
    }

    Part part() {
        return part;
    }

    /** Starts the process and waits until it is ready; from then on it is watched, also when it isn't ready in time. */
    boolean start() throws InterruptedException {
        long begin = Progress.now();
        Process started = launch();
        if (started == null) {
            return false;
        }
        boolean ready = becomesReady(started);
        if (ready) {
            progress.ready(part.name(), begin);
        } else if (!isStopping()) {
            tellWhyNotReady();
        }
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(started));
        return ready;
    }

    /** Asks the process to end in order, and ends it by force when it doesn't in time. */
    void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running == null || !running.isAlive()) {
            notes.forget(part.name());
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.say(part.name() + " doesn't stop; ending it by force");
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        notes.forget(part.name());
    }

    /** Ends the process at once, when nothing of what it does is to be kept. */
    void kill() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null) {
            running.destroyForcibly();
        }
        notes.forget(part.name());
    }

    private synchronized @Nullable Process launch() {
        if (stopping) {
            return null;
        }
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            notes.remember(part.name(), started.toHandle());
            process = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " can't be started", e);
        }
    }

    private boolean becomesReady(Process started) throws InterruptedException {
        long begin = Progress.now();
        while (started.isAlive() && !isStopping() && Progress.elapsed(begin).compareTo(READY_WITHIN) < 0) {
            if (health.isReady(part)) {
                return true;
            }
            if (started.waitFor(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    /** At length once; later tries only end up in the log. */
    private void tellWhyNotReady() {
        if (!toldWhy) {
            toldWhy = true;
            progress.say(part.name() + " isn't ready. The end of its log:\n" + LogTail.of(log));
        }
    }

    private void watch(Process watched) {
        try {
            int exit = watched.waitFor();
            if (isStopping()) {
                return;
            }
            progress.say(part.name() + " ended by itself (exit code " + exit + "); starting it again "
                    + backOff.announce() + ". Log: " + log);
            backOff.await();
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            progress.say(part.name() + " can't be started again: " + e.getMessage());
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
