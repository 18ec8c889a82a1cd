package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.accounts.Statement;
import bank.qiao.money.Money;
import bank.qiao.web.security.CustomerCaller;
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

/** Monthly statements as JSON and as CSV. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/statements")
class StatementsController {

    private final Accounts accounts;
    private final EntryTexts texts;
    private final StatementCsv csv;

    StatementsController(Accounts accounts, EntryTexts texts, StatementCsv csv) {
        this.accounts = accounts;
        this.texts = texts;
        this.csv = csv;
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
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("statement-" + statement.account().number() + "-" + month + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv.of(statement, locale));
    }
}
