package bank.qiao.account.ledger.web;

import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.journal.Desk;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import tools.jackson.databind.json.JsonMapper;

/** Puts the ledger's servlet beside that of Spring MVC. */
@Configuration(proxyBeanMethods = false)
class LedgerServletConfiguration {

    private static final String TRACE_HEADER = "traceparent";

    @Bean
    ServletRegistrationBean<LedgerServlet> ledgerServlet(
            Ledger ledger, Desk desk, JsonMapper json, MeterRegistry meters) {
        return new ServletRegistrationBean<>(
                new LedgerServlet(ledger, desk, json, meters), LedgerServlet.TRANSFERS, LedgerServlet.ACCOUNTS + "*");
    }

    /** A call that belongs to a trace is part of it; one that belongs to none starts none: the servlet times it. */
    @Bean
    ObservationPredicate ledgerCallsStartNoTrace() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext call)
                || !(call.getCarrier() instanceof HttpServletRequest request)
                || !LedgerServlet.serves(request)
                || request.getHeader(TRACE_HEADER) != null;
    }
}
