package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.Statement;
import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.service.businessday.BankClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes a statement as PDF, page by page as it goes out. The Chinese font is embedded, only the characters used: the
 * document looks the same on a reader that has no Chinese font.
 */
@Component
class StatementPdf {

    private static final String CHINESE_FONT = "fonts/DroidSansFallback-GB2312.ttf";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int ROWS_AT_ONCE = 200;
    private static final float MARGIN = 40;
    private static final float TITLE_SIZE = 16;
    private static final float TEXT_SIZE = 9;
    private static final float FULL_WIDTH = 100;
    private static final float SPACE = 12;
    private static final float[] COLUMNS = {3.2f, 3.4f, 2.2f, 2.4f, 5.2f};

    private final EntryTexts entryTexts;
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final byte[] chineseFont;

    StatementPdf(EntryTexts entryTexts) {
        this.entryTexts = entryTexts;
        texts.setBasename("statements");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        try {
            chineseFont = new ClassPathResource(CHINESE_FONT).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Statement statement, Locale locale, OutputStream out) {
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out).setCloseStream(false);
        document.open();
        document.addTitle(text("title", locale));
        // Fonts remember which characters were used: one set a document.
        BaseFont chinese = chinese();
        FontSelector text = fonts(chinese, TEXT_SIZE);
        Paragraph title = new Paragraph(fonts(chinese, TITLE_SIZE).process(text("title", locale)));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(SPACE);
        document.add(title);
        document.add(summary(statement, locale, text));
        entries(statement, locale, text, document);
        document.close();
    }

    private PdfPTable summary(Statement statement, Locale locale, FontSelector text) {
        PdfPTable table = new PdfPTable(new float[] {1, 2, 1, 2});
        table.setWidthPercentage(FULL_WIDTH);
        table.setSpacingAfter(SPACE);
        List.of(
                        text("account", locale),
                        statement.account().number(),
                        text("month", locale),
                        statement.month().toString(),
                        text("openingBalance", locale),
                        statement.openingBalance().amount(),
                        text("closingBalance", locale),
                        statement.closingBalance().amount(),
                        text("totalIn", locale),
                        statement.totalIn().amount(),
                        text("totalOut", locale),
                        statement.totalOut().amount(),
                        text("entries", locale),
                        String.valueOf(statement.entries().size()),
                        text("currency", locale),
                        statement.openingBalance().currency().getCurrencyCode())
                .forEach(cell -> table.addCell(cell(cell, text, Element.ALIGN_LEFT)));
        return table;
    }

    /** The rows go out in portions, so that a long statement is never whole in memory as a document. */
    private void entries(Statement statement, Locale locale, FontSelector text, Document document) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(FULL_WIDTH);
        table.setComplete(false);
        table.setHeaderRows(1);
        for (String head : List.of("bookedAt", "description", "amount", "balanceAfter", "reference")) {
            table.addCell(cell(text(head, locale), text, Element.ALIGN_LEFT));
        }
        int rows = 0;
        for (LedgerEntry entry : statement.entries()) {
            String bookedAt = TIME.format(entry.bookedAt().atZone(BankClock.SHANGHAI));
            table.addCell(cell(bookedAt, text, Element.ALIGN_LEFT));
            table.addCell(cell(entryTexts.of(entry.code(), locale), text, Element.ALIGN_LEFT));
            table.addCell(cell(entry.amount().amount(), text, Element.ALIGN_RIGHT));
            table.addCell(cell(entry.balanceAfter().amount(), text, Element.ALIGN_RIGHT));
            table.addCell(cell(entry.reference(), text, Element.ALIGN_LEFT));
            if (++rows % ROWS_AT_ONCE == 0) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
    }

    private static PdfPCell cell(String content, FontSelector text, int alignment) {
        PdfPCell cell = new PdfPCell(text.process(content));
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    private BaseFont chinese() {
        try {
            return BaseFont.createFont(CHINESE_FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, chineseFont, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontSelector fonts(BaseFont chinese, float size) {
        FontSelector fonts = new FontSelector();
        fonts.addFont(FontFactory.getFont(FontFactory.HELVETICA, size));
        fonts.addFont(new Font(chinese, size));
        return fonts;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
