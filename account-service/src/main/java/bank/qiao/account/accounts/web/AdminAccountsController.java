package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.AccountDesk;
import bank.qiao.account.accounts.AccountView;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StaffCaller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for staff; each look is on record. */
@RestController
class AdminAccountsController {

    private static final String MAY_LOOK = "hasAnyRole('SERVICE', 'OPS_MAKER', 'OPS_CHECKER', 'RISK')";

    private final AccountDesk desk;
    private final EntryTexts texts;

    AdminAccountsController(AccountDesk desk, EntryTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    record AdminAccountResponse(UUID customerId, Instant openedAt, AccountResponse account) {

        static AdminAccountResponse of(AccountView account) {
            return new AdminAccountResponse(account.customerId(), account.openedAt(), AccountResponse.of(account));
        }
    }

    /** By number or by customer, exactly one of them. */
    @GetMapping("/admin/v1/accounts")
    @PreAuthorize(MAY_LOOK)
    Page<AdminAccountResponse> find(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable UUID customerId,
            StaffCaller staff) {
        if ((number == null) == (customerId == null)) {
            throw Refusal.invalidField("number", "WRONG_FORM");
        }
        List<AccountView> found = number == null
                ? desk.ofCustomer(customerId, staff.username())
                : desk.byNumber(number, staff.username()).stream().toList();
        return new Page<>(found.stream().map(AdminAccountResponse::of).toList(), null);
    }

    @GetMapping("/admin/v1/accounts/{id}")
    @PreAuthorize(MAY_LOOK)
    AdminAccountResponse one(@PathVariable UUID id, StaffCaller staff) {
        return AdminAccountResponse.of(desk.view(id, staff.username()));
    }

    @GetMapping("/admin/v1/accounts/{id}/entries")
    @PreAuthorize(MAY_LOOK)
    Page<EntryResponse> entries(@PathVariable UUID id, PageRequest page, StaffCaller staff, Locale locale) {
        return Page.of(
                desk.entries(id, page, staff.username()),
                page.limit(),
                entry -> EntryResponse.of(entry, texts.of(entry.code(), locale)),
                entry -> entry.id().toString());
    }
}
