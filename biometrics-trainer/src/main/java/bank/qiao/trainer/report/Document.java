package bank.qiao.trainer.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document with the figures: a measurement replaces what stands between its two marks and nothing else. */
public final class Document {

    private Document() {}

    /**
     * @param part for example {@code faces}: the text between {@code <!-- faces -->} and {@code <!-- /faces -->}
     */
    public static void replace(Path file, String part, String text) throws IOException {
        String open = "<!-- " + part + " -->";
        String close = "<!-- /" + part + " -->";
        String before = Files.readString(file);
        int from = before.indexOf(open);
        int to = before.indexOf(close);
        if (from < 0 || to < from) {
            throw new IOException(file + " has no place for " + part);
        }
        Files.writeString(file, before.substring(0, from + open.length()) + "\n" + text + before.substring(to));
    }
}
