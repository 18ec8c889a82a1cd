package bank.qiao.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line on the console for each thing that happens, with the seconds since the start. Safe for several threads. */
final class Progress {

    private final PrintStream console;
    private final long startNanos = System.nanoTime();

    Progress(PrintStream console) {
        this.console = console;
    }

    /** Tells that something is ready that was begun at a {@link #now()}. */
    void ready(String what, long sinceNanos) {
        say("%-18s ready after %s".formatted(what, seconds(sinceNanos)));
    }

    void say(String text) {
        console.printf(Locale.ROOT, "[%6.1f s] %s%n", elapsed(startNanos).toMillis() / 1000.0, text);
        console.flush();
    }

    /** Without the time in front. */
    void plain(String text) {
        console.println(text);
        console.flush();
    }

    String seconds(long sinceNanos) {
        return String.format(Locale.ROOT, "%.1f s", elapsed(sinceNanos).toMillis() / 1000.0);
    }

    String secondsSinceStart() {
        return seconds(startNanos);
    }

    static long now() {
        return System.nanoTime();
    }

    static Duration elapsed(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }
}
