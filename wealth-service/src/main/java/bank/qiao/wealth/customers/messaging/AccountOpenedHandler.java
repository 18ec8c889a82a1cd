package bank.qiao.wealth.customers.messaging;

import bank.qiao.contracts.account.v1.AccountOpened;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.wealth.customers.CustomerAccounts;
import org.springframework.stereotype.Component;

/** Learns customers' accounts. */
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
    public void handle(AccountOpened event) {
        accounts.opened(event.accountId(), event.customerId(), event.accountClass(), event.openedAt());
    }
}
