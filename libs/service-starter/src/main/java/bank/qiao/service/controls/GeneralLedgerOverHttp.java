package bank.qiao.service.controls;

import bank.qiao.money.Money;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The general ledger as account-service shows it to other services; they import this, and name {@code account} among
 * their inside groups. No retry and no breaker: the end of day itself comes again until it is answered.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "account", types = GeneralLedgerOverHttp.Api.class)
public class GeneralLedgerOverHttp {

    /** An account's balance at a moment. */
    record BalanceBefore(long balanceFen) {}

    /** What account-service answers. */
    @HttpExchange("/internal/v1/ledger/accounts")
    interface Api {

        @GetExchange("/{account}")
        BalanceBefore account(@PathVariable String account, @RequestParam Instant before);

        /** The slash of a sub-account's name is one of the path: in a segment it would be refused. */
        @GetExchange("/{account}/{subAccount}")
        BalanceBefore subAccount(
                @PathVariable String account, @PathVariable String subAccount, @RequestParam Instant before);
    }

    @Bean
    GeneralLedger generalLedger(Api api) {
        return (account, moment) -> {
            int slash = account.indexOf('/');
            BalanceBefore found = slash < 0
                    ? api.account(account, moment)
                    : api.subAccount(account.substring(0, slash), account.substring(slash + 1), moment);
            return Money.ofFen(found.balanceFen());
        };
    }
}
