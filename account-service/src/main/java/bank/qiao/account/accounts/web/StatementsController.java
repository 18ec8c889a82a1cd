package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.accounts.Statement;
import bank.qiao.money.Money;
import bank.qiao.web.security.CustomerCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Monthly statements as JSON, as CSV and as PDF. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/statements")
class StatementsController {

    private final Accounts accounts;
    private final EntryTexts texts;
    private final StatementCsv csv;
    private final StatementPdf pdf;

    StatementsController(Accounts accounts, EntryTexts texts, StatementCsv csv, StatementPdf pdf) {
        this.accounts = accounts;
        this.texts = texts;
        this.csv = csv;
        this.pdf = pdf;
    }

    record StatementResponse(
            UUID accountId,
            String accountNumber,
            YearMonth month,
            Money openingBalance,
            Money totalIn,
            Money totalOut,
            Money closingBalance,
            List<EntryResponse> entries) {}

    @GetMapping(path = "/{month}", produces = MediaType.APPLICATION_JSON_VALUE)
    StatementResponse statement(
            CustomerCaller caller, @PathVariable UUID id, @PathVariable YearMonth month, Locale locale) {
        Statement statement = accounts.statement(caller.customerId(), id, month);
        return new StatementResponse(
                statement.account().id(),
                statement.account().number(),
                statement.month(),
                statement.openingBalance(),
                statement.totalIn(),
                statement.totalOut(),
                statement.closingBalance(),
                statement.entries().stream()
                        .map(entry -> EntryResponse.of(entry, texts.of(entry.code(), locale)))
                        .toList());
    }

    @GetMapping(path = "/{month}", produces = "text/csv")
    ResponseEntity<String> csv(
            CustomerCaller caller, @PathVariable UUID id, @PathVariable YearMonth month, Locale locale) {
        Statement statement = accounts.statement(caller.customerId(), id, month);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(statement, "csv"))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv.of(statement, locale));
    }

    /** Written as it is made; whatever can be refused is refused before the first byte. */
    @GetMapping(path = "/{month}", produces = MediaType.APPLICATION_PDF_VALUE)
    void pdf(
            CustomerCaller caller,
            @PathVariable UUID id,
            @PathVariable YearMonth month,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Statement statement = accounts.statement(caller.customerId(), id, month);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(statement, "pdf"));
        pdf.write(statement, locale, response.getOutputStream());
    }

    private static String attachment(Statement statement, String kind) {
        return ContentDisposition.attachment()
                .filename("statement-" + statement.account().number() + "-" + statement.month() + "." + kind)
                .build()
                .toString();
    }
}
