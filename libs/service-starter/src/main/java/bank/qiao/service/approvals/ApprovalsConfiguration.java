package bank.qiao.service.approvals;

import bank.qiao.service.outbox.Events;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Maker and checker for every service. */
@Configuration(proxyBeanMethods = false)
public class ApprovalsConfiguration {

    @Bean
    ApprovalRequests approvals(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            Events events,
            ObjectProvider<ApprovedChange> changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new ApprovalRequests(service, jdbc, events, changes, transactions, clock);
    }
}
