package bank.qiao.wealth.fundhouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What every file of the fund house is checked for before a row of it is believed. */
final class FileCheck {

    static final String TRAILER = "#TOTAL";

    private FileCheck() {}

    /** Rows without header and trailer, and the trailer's control totals after its row count. */
    record Checked(List<CSVRecord> rows, CSVRecord trailer) {}

    /** @throws BadFileException unless hash, header and row count agree with the content */
    static Checked check(byte[] file, @Nullable String sha256, List<String> header) {
        if (sha256 != null && !sha256.equalsIgnoreCase(sha256(file))) {
            throw new BadFileException("the file is not what its hash says");
        }
        List<CSVRecord> records = parse(file);
        if (records.size() < 2 || !records.getFirst().toList().equals(header)) {
            throw new BadFileException("the file has another header, or none");
        }
        CSVRecord trailer = records.getLast();
        List<CSVRecord> rows = records.subList(1, records.size() - 1);
        if (trailer.size() < 2
                || !TRAILER.equals(trailer.get(0))
                || !Integer.toString(rows.size()).equals(trailer.get(1))) {
            throw new BadFileException("the file is cut short: its trailer counts other rows");
        }
        for (CSVRecord row : rows) {
            if (row.size() != header.size()) {
                throw new BadFileException("row " + row.getRecordNumber() + " has another number of fields");
            }
        }
        return new Checked(rows, trailer);
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CSVRecord> parse(byte[] file) {
        try (var parser = CSVParser.parse(new String(file, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new BadFileException("the file is no CSV", e);
        }
    }
}
