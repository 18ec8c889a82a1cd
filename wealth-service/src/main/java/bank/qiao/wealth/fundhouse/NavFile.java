package bank.qiao.wealth.fundhouse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The daily file of net asset values. */
final class NavFile {

    private static final List<String> HEADER = List.of("fundCode", "date", "nav", "incomePer10000", "sevenDayYield");

    private NavFile() {}

    /** @throws BadFileException unless every row is of the date asked for and has a value above zero */
    static List<PublishedNav> read(byte[] file, @Nullable String sha256, LocalDate date) {
        List<PublishedNav> navs = new ArrayList<>();
        for (CSVRecord row : FileCheck.check(file, sha256, HEADER).rows()) {
            PublishedNav nav = read(row);
            if (!nav.date().equals(date) || nav.value().signum() <= 0) {
                throw new BadFileException("row " + row.getRecordNumber() + " has another date, or no value");
            }
            navs.add(nav);
        }
        return navs;
    }

    private static PublishedNav read(CSVRecord row) {
        try {
            return new PublishedNav(
                    row.get(0),
                    LocalDate.parse(row.get(1)),
                    new BigDecimal(row.get(2)),
                    decimalOrNone(row.get(3)),
                    decimalOrNone(row.get(4)));
        } catch (NumberFormatException | DateTimeException e) {
            throw new BadFileException("row " + row.getRecordNumber() + " can't be read", e);
        }
    }

    private static @Nullable BigDecimal decimalOrNone(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
