package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.Statement;
import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.service.businessday.BankClock;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes a statement as CSV (RFC 4180): a header, the opening balance, the entries, the closing balance. */
@Component
class StatementCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("bookedAt", "kind", "description", "amount", "balanceAfter", "reference")
            .get();

    private final EntryTexts texts;

    StatementCsv(EntryTexts texts) {
        this.texts = texts;
    }

    String of(Statement statement, Locale locale) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(
                    "",
                    "OPENING_BALANCE",
                    texts.of("OPENING_BALANCE", locale),
                    "",
                    statement.openingBalance().amount(),
                    "");
            for (LedgerEntry entry : statement.entries()) {
                csv.printRecord(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                entry.bookedAt().atZone(BankClock.SHANGHAI)),
                        entry.code(),
                        texts.of(entry.code(), locale),
                        entry.amount().amount(),
                        entry.balanceAfter().amount(),
                        entry.reference());
            }
            csv.printRecord(
                    "",
                    "CLOSING_BALANCE",
                    texts.of("CLOSING_BALANCE", locale),
                    "",
                    statement.closingBalance().amount(),
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
