package bank.qiao.account.cards;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which bank a card is of and of what kind, by its first digits; the longest prefix that fits decides. */
@Component
class BinTable {

    private static final int SHORTEST = 3;

    /** @param bank the short name that the card network uses, for example ICBC */
    record Issue(String bank, CardKind kind) {}

    private final Map<String, Issue> byPrefix = new HashMap<>();
    private final int longest;

    BinTable() {
        int longestSeen = SHORTEST;
        try (Reader rows = new InputStreamReader(
                new ClassPathResource("cards/bins.csv").getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .get();
            for (CSVRecord row : format.parse(rows)) {
                String prefix = row.get("prefix");
                byPrefix.put(prefix, new Issue(row.get("bank"), CardKind.valueOf(row.get("kind"))));
                longestSeen = Math.max(longestSeen, prefix.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        longest = longestSeen;
    }

    /** Empty for a prefix that the table doesn't know; the card network knows them all. */
    Optional<Issue> find(CardNumber number) {
        for (int length = longest; length >= SHORTEST; length--) {
            Issue issue = byPrefix.get(number.digits().substring(0, length));
            if (issue != null) {
                return Optional.of(issue);
            }
        }
        return Optional.empty();
    }
}
