package bank.qiao.service.outbox;

import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.messages.TraceLink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox and its relay. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxConfiguration {

    @Bean
    OutboxTable outboxTable(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        return new OutboxTable(jdbc, wallClock);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxTable table,
            MessageFormat format,
            KafkaTemplate<String, byte[]> kafka,
            PlatformTransactionManager transactions,
            OutboxSettings settings) {
        return new OutboxRelay(table, format, kafka, new TransactionTemplate(transactions), settings);
    }

    @Bean
    Events events(OutboxTable table, MessageFormat format, TraceLink traces, OutboxRelay relay) {
        return new OutboxEvents(table, format, traces, relay);
    }

    @Bean
    MeterBinder outboxMetrics(OutboxTable table) {
        return registry -> Gauge.builder("qiao.outbox.waiting.events", table, OutboxTable::waiting)
                .description("events written and not yet taken by Kafka")
                .register(registry);
    }
}
