package bank.qiao.outside.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A CSV file that leaves this world: header, rows, a trailer with control totals, and its SHA-256 beside it. */
public final class CsvText {

    /** The HTTP header that carries the hex SHA-256 of a file's bytes. */
    public static final String SHA256_HEADER = "X-File-SHA256";

    /** The first field of the last line. */
    public static final String TRAILER = "#TOTAL";

    private static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Starts a file with its header line. */
    public CsvText(List<String> columns) {
        line(columns);
    }

    /** Adds one line. */
    public void line(List<?> values) {
        text.append(values.stream().map(CsvText::field).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    /** The file as an HTTP answer. */
    public ResponseEntity<byte[]> answer() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT_CSV)
                .header(SHA256_HEADER, Digests.sha256(bytes))
                .body(bytes);
    }

    /** Quoted only where RFC 4180 needs it: the CSV library would quote the trailer's mark as well. */
    private static String field(Object value) {
        String plain = value.toString();
        boolean needsQuotes = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needsQuotes ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
