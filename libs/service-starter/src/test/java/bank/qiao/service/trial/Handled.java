package bank.qiao.service.trial;

import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.inbox.EventHandler;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers every event it handles; refuses those it was told to. */
@Component
class Handled implements EventHandler<CustomerVerified> {

    private final JdbcClient jdbc;
    final Set<UUID> poison = ConcurrentHashMap.newKeySet();

    Handled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<CustomerVerified> eventType() {
        return CustomerVerified.class;
    }

    @Override
    public void handle(CustomerVerified event) {
        jdbc.sql("insert into handled (customer_id) values (?)")
                .param(event.customerId())
                .update();
        if (poison.contains(event.customerId())) {
            throw new IllegalStateException("poison");
        }
    }
}
