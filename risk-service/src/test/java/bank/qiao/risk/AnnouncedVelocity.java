package bank.qiao.risk;

import bank.qiao.contracts.risk.v1.VelocityRulesSet;
import bank.qiao.service.inbox.EventHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes from Kafka what account-service would take. */
class AnnouncedVelocity implements EventHandler<VelocityRulesSet> {

    private final List<VelocityRulesSet> received = new CopyOnWriteArrayList<>();

    @Override
    public Class<VelocityRulesSet> eventType() {
        return VelocityRulesSet.class;
    }

    @Override
    public void handle(VelocityRulesSet event) {
        received.add(event);
    }

    List<VelocityRulesSet> of(int version) {
        return received.stream().filter(event -> event.version() == version).toList();
    }
}
