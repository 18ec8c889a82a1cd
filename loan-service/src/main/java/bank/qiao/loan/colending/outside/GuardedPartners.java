package bank.qiao.loan.colending.outside;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The calls themselves, each partner behind a circuit breaker and a bulkhead of its own. No retry: there are three
 * seconds for a decision, and a second partner is worth more than a second try. The time-outs of the client
 * (application.yml) add up to less than that.
 */
@Component
class GuardedPartners {

    private final HttpServiceProxyRegistry clients;

    GuardedPartners(HttpServiceProxyRegistry clients) {
        this.clients = clients;
    }

    @CircuitBreaker(name = "#root.args[0]")
    @Bulkhead(name = "#root.args[0]")
    FundingDecisionsApi.Decision decide(String partner, FundingDecisionsApi.Request request) {
        return clients.getClient(partner, FundingDecisionsApi.class).decide(partner, request);
    }

    /** The clients, one a partner; a new partner is added here and in application.yml. */
    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(group = "partner-a", types = FundingDecisionsApi.class)
    @ImportHttpServices(group = "partner-b", types = FundingDecisionsApi.class)
    static class Clients {}
}
