package bank.qiao.loan.creditline.messaging;

import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.loan.creditline.CreditApplications;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Hands each decision to the application it answers. */
@Component
class CreditDecidedHandler implements EventHandler<CreditDecided> {

    private final CreditApplications applications;

    CreditDecidedHandler(CreditApplications applications) {
        this.applications = applications;
    }

    @Override
    public Class<CreditDecided> eventType() {
        return CreditDecided.class;
    }

    @Override
    public void handle(CreditDecided decision) {
        applications.decided(decision);
    }
}
