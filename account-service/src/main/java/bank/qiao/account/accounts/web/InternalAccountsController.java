package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.AccountClass;
import bank.qiao.account.accounts.AccountStatus;
import bank.qiao.account.accounts.Accounts;
import bank.qiao.money.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and balances for the other services of the bank. */
@RestController
class InternalAccountsController {

    private final Accounts accounts;

    InternalAccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    record InternalAccount(
            UUID accountId,
            String number,
            @JsonProperty("class") AccountClass accountClass,
            AccountStatus status,
            Money balance,
            Money available) {}

    /** Empty for somebody who has none. */
    @GetMapping("/internal/v1/customers/{customerId}/accounts")
    List<InternalAccount> accounts(@PathVariable UUID customerId) {
        return accounts.ofCustomer(customerId).stream()
                .map(account -> new InternalAccount(
                        account.id(),
                        account.number(),
                        account.accountClass(),
                        account.status(),
                        account.balance(),
                        account.available()))
                .toList();
    }
}
