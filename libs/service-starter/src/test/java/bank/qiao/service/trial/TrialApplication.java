package bank.qiao.service.trial;

import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.outbox.Events;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Started in tests, in this JVM or in one that is killed. */
@SpringBootApplication
public class TrialApplication {

    public static void main(String[] args) {
        SpringApplication.run(TrialApplication.class, args);
    }

    /** Publishes {@code trial.publish} events in one transaction, each with a note of it, once the service is up. */
    @Bean
    ApplicationRunner publishOnStart(
            Environment environment, Events events, JdbcClient jdbc, TransactionTemplate transaction) {
        return arguments -> {
            int count = environment.getProperty("trial.publish", Integer.class, 0);
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < count; i++) {
                    UUID customer = UUID.randomUUID();
                    jdbc.sql("insert into note (id, text) values (?, 'published')")
                            .param(customer)
                            .update();
                    events.publish(new CustomerVerified(customer, Instant.EPOCH));
                }
            });
        };
    }
}
