package bank.qiao.account.accounts.web;

import bank.qiao.account.accounts.AccountClass;
import bank.qiao.account.accounts.AccountStatus;
import bank.qiao.account.accounts.AccountView;
import bank.qiao.money.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** An account as the customer sees it. */
record AccountResponse(
        UUID id,
        String number,
        @JsonProperty("class") AccountClass accountClass,
        String currency,
        AccountStatus status,
        Money balance,
        Money available,
        Money held) {

    static AccountResponse of(AccountView account) {
        return new AccountResponse(
                account.id(),
                account.number(),
                account.accountClass(),
                account.balance().currency().getCurrencyCode(),
                account.status(),
                account.balance(),
                account.available(),
                account.held());
    }
}
