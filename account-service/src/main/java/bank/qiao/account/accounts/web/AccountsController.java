package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.AccountClass;
import bank.qiao.account.accounts.AccountClosing;
import bank.qiao.account.accounts.AccountError;
import bank.qiao.account.accounts.AccountLifecycle;
import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.service.idempotency.IdempotentEffect;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.CustomerCaller;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own accounts. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {

    private final Accounts accounts;
    private final AccountLifecycle lifecycle;
    private final AccountClosing closing;
    private final EntryTexts texts;

    AccountsController(Accounts accounts, AccountLifecycle lifecycle, AccountClosing closing, EntryTexts texts) {
        this.accounts = accounts;
        this.lifecycle = lifecycle;
        this.closing = closing;
        this.texts = texts;
    }

    @GetMapping
    Page<AccountResponse> list(CustomerCaller caller) {
        return new Page<>(
                accounts.ofCustomer(caller.customerId()).stream()
                        .map(AccountResponse::of)
                        .toList(),
                null);
    }

    record OpeningRequest(@NotNull @JsonProperty("class") AccountClass accountClass) {}

    /** The Class II account is opened with the verification; what can be asked for is the Class III account. */
    @PostMapping
    ResponseEntity<AccountResponse> open(CustomerCaller caller, @Valid @RequestBody OpeningRequest request) {
        if (request.accountClass() != AccountClass.III) {
            throw new Refusal(AccountError.ACCOUNT_CLASS_ALREADY_OPEN);
        }
        UUID id = lifecycle.openClassThree(caller.customerId());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + id))
                .body(AccountResponse.of(accounts.find(caller.customerId(), id)));
    }

    /** For good; an account that is closed already is simply shown. */
    @PostMapping("/{id}/closure")
    ResponseEntity<AccountResponse> close(CustomerCaller caller, @PathVariable UUID id, IdempotentEffect effect) {
        AccountResponse closed = AccountResponse.of(closing.close(caller.customerId(), id));
        return effect.commit(() -> ResponseEntity.ok(closed));
    }

    @GetMapping("/{id}")
    AccountResponse one(CustomerCaller caller, @PathVariable UUID id) {
        return AccountResponse.of(accounts.find(caller.customerId(), id));
    }

    @GetMapping("/{id}/entries")
    Page<EntryResponse> entries(CustomerCaller caller, @PathVariable UUID id, PageRequest page, Locale locale) {
        List<LedgerEntry> rows = accounts.entries(caller.customerId(), id, page.cursor(), page.rowsToRead());
        return Page.of(
                rows,
                page.limit(),
                entry -> EntryResponse.of(entry, texts.of(entry.code(), locale)),
                entry -> entry.id().toString());
    }
}
