package bank.qiao.risk.consents;

import bank.qiao.contracts.identity.v1.ConsentChanged;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Takes consents given and withdrawn from identity-service. */
@Component
class ConsentHandler implements EventHandler<ConsentChanged> {

    private final Consents consents;

    ConsentHandler(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Class<ConsentChanged> eventType() {
        return ConsentChanged.class;
    }

    @Override
    public void handle(ConsentChanged event) {
        consents.note(event);
    }
}
