package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.CustomerCaller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own accounts. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {

    private final Accounts accounts;
    private final EntryTexts texts;

    AccountsController(Accounts accounts, EntryTexts texts) {
        this.accounts = accounts;
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
