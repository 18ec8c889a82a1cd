package bank.qiao.outside.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A CSV file that leaves this world: header, rows, a trailer with control totals, and its SHA-256 beside it. */
public final class CsvText {

    /** The HTTP header that carries the hex SHA-256 of a file's bytes. */
    public static final String SHA256_HEADER = "X-File-SHA256";

    /** The first field of the last line. */
    public static final String TRAILER = "#TOTAL";

    private static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    /** Starts a file with its header line. */
    public CsvText(List<String> columns) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        line(columns);
    }

    /** Adds one line. */
    public void line(List<?> values) {
        try {
            printer.printRecord(values);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** The file as an HTTP answer. */
    public ResponseEntity<byte[]> answer() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT_CSV)
                .header(SHA256_HEADER, Digests.sha256(bytes))
                .body(bytes);
    }
}
