package bank.qiao.testsupport;

import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Points a service at the servers of this JVM; lazily, so that a test without a database starts none. */
@TestConfiguration(proxyBeanMethods = false)
class BankTestConfiguration {

    @Bean
    @Lazy
    JdbcConnectionDetails testDatabase(Environment environment) {
        TestServers servers = TestServers.ofThisJvm();
        String service = environment.getProperty("spring.application.name", "service");
        String url = servers.newDatabase(service.replaceAll("[^a-z0-9]", "_"));
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return servers.username();
            }

            @Override
            public String getPassword() {
                return servers.password();
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Bean
    @Lazy
    KafkaConnectionDetails testBroker() {
        List<String> bootstrap = List.of(TestServers.ofThisJvm().bootstrapServers());
        return () -> bootstrap;
    }

    @Bean
    TestTokens testTokens() {
        return TestTokens.ofThisJvm();
    }
}
