package bank.qiao.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log file, for a message about what went wrong. */
final class LogTail {

    private static final int BYTES = 20_000;
    private static final int LINES = 8;
    private static final int LINE_LENGTH = 300;

    private LogTail() {}

    static String of(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            file.seek(start);
            byte[] end = new byte[(int) (file.length() - start)];
            file.readFully(end);
            List<String> lines = new String(end, UTF_8).strip().lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                    .map(line -> "    " + (line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")";
        }
    }
}
