package bank.qiao.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Notes on disk of the processes that were started, so that the next launcher can stop what a killed one left. */
final class ProcessFiles {

    private static final Duration GRACE = Duration.ofSeconds(10);
    /** Some systems tell the start of a process to the second only. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final Path folder;

    ProcessFiles(Path folder) {
        this.folder = folder;
    }

    void remember(String name, ProcessHandle process) {
        String start = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.writeString(file(name), process.pid() + "\n" + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The process of " + name + " can't be noted", e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The note on the process of " + name + " can't be deleted", e);
        }
    }

    /** Stops the processes of a former launcher that still run; tells their names. */
    List<String> stopLeftovers() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> notes = files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
            List<ProcessHandle> left = notes.stream()
                    .flatMap(note -> runningAsNoted(note).stream())
                    .toList();
            List<String> names = notes.stream()
                    .filter(note -> runningAsNoted(note).isPresent())
                    .map(note -> note.getFileName().toString().replace(".pid", ""))
                    .toList();
            left.forEach(ProcessHandle::destroy);
            left.forEach(process -> {
                if (!ends(process)) {
                    process.destroyForcibly();
                }
            });
            for (Path note : notes) {
                Files.deleteIfExists(note);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("The notes on processes in " + folder + " can't be read", e);
        }
    }

    /** The noted process, unless it has ended and its id was given to another. */
    private static Optional<ProcessHandle> runningAsNoted(Path note) {
        try {
            List<String> lines = Files.readAllLines(note);
            if (lines.size() < 2 || lines.get(1).isBlank()) {
                return Optional.empty();
            }
            Instant started = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start ->
                                    Duration.between(start, started).abs().compareTo(SAME_START) < 0)
                            .isPresent());
        } catch (IOException | RuntimeException e) {
            // A note cut short by a kill tells nothing; the check of the ports finds what still runs.
            return Optional.empty();
        }
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
