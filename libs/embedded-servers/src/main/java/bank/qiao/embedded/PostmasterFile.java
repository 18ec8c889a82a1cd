package bank.qiao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code postmaster.pid}, in which a running PostgreSQL server writes its process id. */
final class PostmasterFile {

    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(15);
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private final Path dataDirectory;

    PostmasterFile(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** The server that owns the data directory, if one runs; a foreign process with a re-used id is not it. */
    Optional<ProcessHandle> runningServer() {
        Path file = dataDirectory.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).filter(this::isPostgresHere);
        } catch (IOException | NumberFormatException e) {
            throw new ServerStartException(
                    "The file " + file + " can't be read; delete it if no PostgreSQL runs there.", e);
        }
    }

    /** Stops a server that the JVM which had started it can no longer stop, because it was killed; false: none there. */
    boolean stopOrphan() {
        ProcessHandle orphan = runningServer().orElse(null);
        if (orphan == null) {
            return false;
        }
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for the last client to go away.
        interrupt(orphan);
        if (!endsWithin(orphan, FAST_SHUTDOWN)) {
            // Crash recovery at the next start restores every commit, so this loses nothing.
            orphan.destroyForcibly();
            if (!endsWithin(orphan, AFTER_KILL)) {
                throw new ServerStartException("A PostgreSQL left behind (process " + orphan.pid() + ") still uses "
                        + dataDirectory + " and can't be stopped; stop it by hand.");
            }
        }
        return true;
    }

    private boolean isPostgresHere(ProcessHandle process) {
        var info = process.info();
        return info.arguments()
                .map(arguments -> List.of(arguments).contains(dataDirectory.toString()))
                // Where arguments are not told, the name of the program must do.
                .orElseGet(() -> info.command().orElse("").contains("postgres"));
    }

    private static void interrupt(ProcessHandle process) {
        try {
            int exit = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                process.destroy();
            }
        } catch (IOException e) {
            // No "kill" program on this system.
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
