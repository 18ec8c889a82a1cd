package bank.qiao.account.accounts.messaging;

import bank.qiao.account.accounts.AccountLifecycle;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** A verified customer gets an account. */
@Component
class CustomerVerifiedHandler implements EventHandler<CustomerVerified> {

    private final AccountLifecycle accounts;

    CustomerVerifiedHandler(AccountLifecycle accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<CustomerVerified> eventType() {
        return CustomerVerified.class;
    }

    @Override
    public void handle(CustomerVerified event) {
        accounts.verified(event.customerId());
    }
}
