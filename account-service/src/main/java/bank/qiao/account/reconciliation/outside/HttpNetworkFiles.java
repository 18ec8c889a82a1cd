package bank.qiao.account.reconciliation.outside;

import bank.qiao.account.reconciliation.NetworkFile;
import bank.qiao.account.reconciliation.NetworkFile.Line;
import bank.qiao.account.reconciliation.outside.CardFileClients.CardFilesApi;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Fetches the file and believes it only when its hash and its own totals agree with it. */
@Component
class HttpNetworkFiles implements NetworkFile.Source {

    private static final String NAME = "card-files";
    private static final String HASH = "X-File-SHA256";
    private static final String TRAILER = "#TOTAL";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CardFilesApi api;

    HttpNetworkFiles(CardFilesApi api) {
        this.api = api;
    }

    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public NetworkFile of(LocalDate date) {
        ResponseEntity<byte[]> answer = api.file(date.toString());
        byte[] bytes = answer.getBody() == null ? new byte[0] : answer.getBody();
        String sha256 = sha256(bytes);
        if (!sha256.equalsIgnoreCase(answer.getHeaders().getFirst(HASH))) {
            throw new RestClientException("the card network's file of " + date + " is not what its hash says");
        }
        return read(new String(bytes, StandardCharsets.UTF_8), sha256);
    }

    private static NetworkFile read(String text, String sha256) {
        List<Line> lines = new ArrayList<>();
        boolean complete = false;
        try (StringReader reader = new StringReader(text)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                if (TRAILER.equals(row.get(0))) {
                    complete = Integer.parseInt(row.get(1)) == lines.size()
                            && Long.parseLong(row.get(2)) == total(lines, true)
                            && Long.parseLong(row.get(3)) == total(lines, false);
                } else if (row.getRecordNumber() > 1) {
                    lines.add(new Line(row.get(0), "PULL".equals(row.get(1)), Long.parseLong(row.get(3)), row.get(4)));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new RestClientException("the card network's file can't be read", e);
        }
        if (!complete) {
            throw new RestClientException("the card network's file contradicts its own totals");
        }
        return new NetworkFile(sha256, lines);
    }

    private static long total(List<Line> lines, boolean pull) {
        return lines.stream()
                .filter(line -> line.pull() == pull)
                .mapToLong(Line::amountFen)
                .sum();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
