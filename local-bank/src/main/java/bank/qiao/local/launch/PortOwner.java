package bank.qiao.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a TCP port, where the system tells. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    static Optional<ProcessHandle> of(int port) {
        try {
            return Files.isDirectory(Path.of("/proc/net")) ? byProc(port) : byLsof(port);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Linux: the sockets that listen on the port, then the process that has one of them open. */
    private static Optional<ProcessHandle> byProc(int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        String wanted = String.format(Locale.ROOT, ":%04X", port);
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            if (Files.exists(Path.of(table))) {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] columns = line.trim().split("\\s+");
                    if (columns.length > 9 && columns[1].endsWith(wanted) && columns[3].equals(LISTENING)) {
                        sockets.add("socket:[" + columns[9] + "]");
                    }
                }
            }
        }
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> hasOpen(process, sockets))
                        .findFirst();
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException | java.io.UncheckedIOException e) {
            // Ended meanwhile, or somebody else's.
            return false;
        }
    }

    private static Optional<ProcessHandle> byLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var reader = lsof.inputReader(UTF_8)) {
            String pid = reader.readLine();
            return pid == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid.trim()));
        }
    }
}
