package bank.qiao.risk;

import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.service.inbox.EventHandler;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes from Kafka what loan-service would take. */
class DecidedEvents implements EventHandler<CreditDecided> {

    private final List<CreditDecided> received = new CopyOnWriteArrayList<>();

    @Override
    public Class<CreditDecided> eventType() {
        return CreditDecided.class;
    }

    @Override
    public void handle(CreditDecided event) {
        received.add(event);
    }

    List<CreditDecided> of(UUID applicationId) {
        return received.stream()
                .filter(event -> event.applicationId().equals(applicationId))
                .toList();
    }
}
