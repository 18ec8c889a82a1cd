package bank.qiao.identity.customers.messaging;

import bank.qiao.contracts.wealth.v1.SuitabilityAssessed;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the risk level of the questionnaire, to show it in the profile. */
@Component
class SuitabilityAssessedHandler implements EventHandler<SuitabilityAssessed> {

    private final Customers customers;

    SuitabilityAssessedHandler(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Class<SuitabilityAssessed> eventType() {
        return SuitabilityAssessed.class;
    }

    @Override
    public void handle(SuitabilityAssessed event) {
        customers.riskLevelAssessed(CustomerId.of(event.customerId()), event.level(), event.assessedAt());
    }
}
