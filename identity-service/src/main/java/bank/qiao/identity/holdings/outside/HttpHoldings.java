package bank.qiao.identity.holdings.outside;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.holdings.Holdings;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The first yes is enough, and so is a silence. */
@Component
class HttpHoldings implements Holdings {

    private static final Logger log = LoggerFactory.getLogger(HttpHoldings.class);

    private final GuardedHoldings services;

    HttpHoldings(GuardedHoldings services) {
        this.services = services;
    }

    @Override
    public boolean mayHaveMoneyOrLoan(CustomerId customer) {
        UUID id = customer.value();
        try {
            return services.hasMoney(id) || services.hasLoan(id) || services.hasInvestment(id);
        } catch (RuntimeException noAnswer) {
            log.warn("a service did not say whether customer {} has anything; taken for yes", id, noAnswer);
            return true;
        }
    }
}
