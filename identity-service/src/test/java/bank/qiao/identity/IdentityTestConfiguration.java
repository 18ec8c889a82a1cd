package bank.qiao.identity;

import bank.qiao.contracts.identity.v1.ConsentChanged;
import bank.qiao.contracts.identity.v1.CustomerRegistered;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.contracts.identity.v1.SessionRevoked;
import bank.qiao.service.inbox.EventHandler;
import bank.qiao.testsupport.OutsideWorld;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What every integration test here uses. */
@TestConfiguration(proxyBeanMethods = false)
class IdentityTestConfiguration {

    @Bean("wallClock")
    ShiftedClock wallClock() {
        return new ShiftedClock();
    }

    @Bean
    DynamicPropertyRegistrar outsideWorld() {
        return registry -> {
            OutsideWorld.ofThisJvm().serve(registry, "sms", "registry");
            PlayedServices.ofThisJvm().serve(registry);
        };
    }

    @Bean
    PublishedEvents publishedEvents() {
        return new PublishedEvents();
    }

    @Bean
    EventHandler<CustomerRegistered> hearsRegistered(PublishedEvents events) {
        return events.listener(CustomerRegistered.class);
    }

    @Bean
    EventHandler<CustomerVerified> hearsVerified(PublishedEvents events) {
        return events.listener(CustomerVerified.class);
    }

    @Bean
    EventHandler<CustomerStatusChanged> hearsStatusChanged(PublishedEvents events) {
        return events.listener(CustomerStatusChanged.class);
    }

    @Bean
    EventHandler<SessionRevoked> hearsRevoked(PublishedEvents events) {
        return events.listener(SessionRevoked.class);
    }

    @Bean
    EventHandler<ConsentChanged> hearsConsents(PublishedEvents events) {
        return events.listener(ConsentChanged.class);
    }
}
