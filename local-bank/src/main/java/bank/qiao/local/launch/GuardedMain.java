package bank.qiao.local.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the main class of a service and ends the process in order when the launcher has gone, however it went: then the
 * pipe to this process closes. First argument: the main class; the rest is its own.
 */
public final class GuardedMain {

    private static final long PATIENCE_MILLIS = 15_000;

    private GuardedMain() {}

    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("launcher-watch").start(GuardedMain::endWithLauncher);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void endWithLauncher() {
        awaitEnd(System.in);
        Thread.ofPlatform().daemon().name("launcher-watch-halt").start(GuardedMain::haltAfterPatience);
        System.exit(0);
    }

    private static void awaitEnd(InputStream pipe) {
        try {
            while (pipe.read() >= 0) {
                // Nothing is ever said; only the end of the pipe has a meaning.
            }
        } catch (IOException e) {
            // A broken pipe is the end of it too.
            return;
        }
    }

    private static void haltAfterPatience() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
