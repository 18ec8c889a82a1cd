package bank.qiao.service.trial;

import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.outbox.Events;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Started in tests, in this JVM or in one that is killed. */
@SpringBootApplication
public class TrialApplication {

    public static void main(String[] args) {
        SpringApplication.run(TrialApplication.class, args);
    }

    /**
     * Publishes {@code trial.publish} events in one transaction, each with a note of it, before the relay and the
     * listeners start: an instance that is killed over what another has left has published its own by then.
     */
    @Component
    static class PublishOnStart implements SmartLifecycle {

        private final int events;
        private final Events outbox;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private volatile boolean running;

        PublishOnStart(
                @Value("${trial.publish:0}") int events,
                Events outbox,
                JdbcClient jdbc,
                TransactionTemplate transaction) {
            this.events = events;
            this.outbox = outbox;
            this.jdbc = jdbc;
            this.transaction = transaction;
        }

        @Override
        public void start() {
            running = true;
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < events; i++) {
                    UUID customer = UUID.randomUUID();
                    jdbc.sql("insert into note (id, text) values (?, 'published')")
                            .param(customer)
                            .update();
                    outbox.publish(new CustomerVerified(customer, Instant.EPOCH));
                }
            });
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
