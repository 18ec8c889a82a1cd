package bank.qiao.service.audit;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's audit record; auditors read it under {@code qiao.audit.path}, where the service sets one. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        return new AuditTrail(jdbc, wallClock);
    }

    /** Its calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("qiao.audit.path")
    @Import(AuditController.class)
    static class ForAuditors {}
}
