package bank.qiao.account.accounts.outside;

import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP clients of the accounts module. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "loan", types = ObligationClients.LoanApi.class)
@ImportHttpServices(group = "wealth", types = ObligationClients.WealthApi.class)
class ObligationClients {

    /** Whether anything is open. */
    record Obligations(boolean open) {}

    /** What loan-service answers. */
    @HttpExchange("/internal/v1")
    interface LoanApi {

        @GetExchange("/customers/{id}/obligations")
        Obligations obligations(@PathVariable UUID id);
    }

    /** What wealth-service answers. */
    @HttpExchange("/internal/v1")
    interface WealthApi {

        @GetExchange("/customers/{id}/obligations")
        Obligations obligations(@PathVariable UUID id);
    }
}
