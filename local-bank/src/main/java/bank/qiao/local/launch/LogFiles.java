package bank.qiao.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The logs of the last run are kept once, under another name. */
final class LogFiles {

    private static final String ENDING = ".log";
    private static final String PREVIOUS = ".previous.log";

    private LogFiles() {}

    static void keepPrevious(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> current = files.filter(file -> file.toString().endsWith(ENDING))
                    // The launcher's own log is open already.
                    .filter(file -> !file.toString().endsWith(PREVIOUS) && !file.endsWith("servers.log"))
                    .toList();
            for (Path log : current) {
                String name = log.getFileName().toString();
                Files.move(
                        log,
                        log.resolveSibling(name.substring(0, name.length() - ENDING.length()) + PREVIOUS),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The logs in " + folder + " can't be moved", e);
        }
    }
}
