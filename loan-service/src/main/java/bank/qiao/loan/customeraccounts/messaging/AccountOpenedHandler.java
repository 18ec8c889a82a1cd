package bank.qiao.loan.customeraccounts.messaging;

import bank.qiao.contracts.account.v1.AccountOpened;
import bank.qiao.loan.customeraccounts.CustomerAccounts;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Remembers each account that is opened. */
@Component
class AccountOpenedHandler implements EventHandler<AccountOpened> {

    private final CustomerAccounts accounts;

    AccountOpenedHandler(CustomerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<AccountOpened> eventType() {
        return AccountOpened.class;
    }

    @Override
    public void handle(AccountOpened opened) {
        accounts.remember(opened.accountId(), opened.customerId());
    }
}
