package bank.qiao.loan.quotes.web;

import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.loan.quotes.LoanQuotes;
import bank.qiao.loan.quotes.QuoteView;
import bank.qiao.money.Money;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trials of a drawdown that the bank is bound by. */
@RestController
@RequestMapping("/api/v1/loan-quotes")
class LoanQuotesController {

    /** What the customer would like to draw. */
    record QuoteRequest(
            @NotNull Money principal,
            @NotNull Integer instalments,
            @NotNull RepaymentMethod method) {}

    private final LoanQuotes quotes;

    LoanQuotesController(LoanQuotes quotes) {
        this.quotes = quotes;
    }

    @PostMapping
    ResponseEntity<QuoteView> quote(@Valid @RequestBody QuoteRequest request, CustomerCaller caller) {
        QuoteView quote =
                quotes.quote(caller.customerId(), request.principal(), request.instalments(), request.method());
        return ResponseEntity.created(URI.create("/api/v1/loan-quotes/" + quote.quoteId()))
                .body(quote);
    }

    @GetMapping("/{id}")
    QuoteView get(@PathVariable UUID id, CustomerCaller caller) {
        return quotes.get(caller.customerId(), id);
    }
}
