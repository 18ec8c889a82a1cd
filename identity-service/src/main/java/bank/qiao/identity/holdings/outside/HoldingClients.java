package bank.qiao.identity.holdings.outside;

import bank.qiao.money.Money;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.registry.ImportHttpServices;

/** The HTTP clients of the module. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "account", types = HoldingClients.AccountApi.class)
@ImportHttpServices(group = "loan", types = HoldingClients.LoanApi.class)
@ImportHttpServices(group = "wealth", types = HoldingClients.WealthApi.class)
class HoldingClients {

    /** Of an account only what matters here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccountBalance(Money balance) {}

    /** Whether anything is open. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Obligations(boolean open) {}

    /** What account-service answers. */
    @HttpExchange("/internal/v1")
    interface AccountApi {

        @GetExchange("/customers/{id}/accounts")
        List<AccountBalance> accounts(@PathVariable UUID id);
    }

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
