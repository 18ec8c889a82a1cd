package bank.qiao.service.messages;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Message format and topics: whoever starts first makes the topics that are missing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class MessagesConfiguration {

    @Bean
    ContractRegistry contractRegistry() {
        return new ContractRegistry();
    }

    @Bean
    MessageFormat messageFormat(
            @Value("${spring.application.name}") String serviceName, @Qualifier("wallClock") Clock wallClock) {
        return new MessageFormat(serviceName, wallClock);
    }

    @Bean
    TraceLink traceLink(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new TraceLink(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    NewTopics contractTopics(ContractRegistry contracts, KafkaSettings settings) {
        return new NewTopics(contracts.topics().stream()
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(settings.partitions())
                        .replicas(settings.replicas())
                        .build())
                .toArray(NewTopic[]::new));
    }
}
