package bank.qiao.account.accounts.messaging;

import bank.qiao.account.accounts.AccountLifecycle;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** A customer was frozen, released or closed: their accounts follow. */
@Component
class CustomerStatusChangedHandler implements EventHandler<CustomerStatusChanged> {

    private final AccountLifecycle accounts;

    CustomerStatusChangedHandler(AccountLifecycle accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<CustomerStatusChanged> eventType() {
        return CustomerStatusChanged.class;
    }

    @Override
    public void handle(CustomerStatusChanged event) {
        accounts.statusChanged(event.customerId(), event.to());
    }
}
