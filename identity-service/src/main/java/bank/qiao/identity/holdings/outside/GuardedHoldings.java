package bank.qiao.identity.holdings.outside;

import bank.qiao.identity.holdings.outside.HoldingClients.AccountApi;
import bank.qiao.identity.holdings.outside.HoldingClients.LoanApi;
import bank.qiao.identity.holdings.outside.HoldingClients.WealthApi;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each service behind its own breaker. */
@Component
class GuardedHoldings {

    private static final String ACCOUNT = "account";
    private static final String LOAN = "loan";
    private static final String WEALTH = "wealth";

    private final AccountApi account;
    private final LoanApi loan;
    private final WealthApi wealth;

    GuardedHoldings(AccountApi account, LoanApi loan, WealthApi wealth) {
        this.account = account;
        this.loan = loan;
        this.wealth = wealth;
    }

    @Retry(name = ACCOUNT)
    @CircuitBreaker(name = ACCOUNT)
    @Bulkhead(name = ACCOUNT)
    boolean hasMoney(UUID customer) {
        return account.accounts(customer).stream()
                .anyMatch(held -> held.balance().fen() != 0);
    }

    @Retry(name = LOAN)
    @CircuitBreaker(name = LOAN)
    @Bulkhead(name = LOAN)
    boolean hasLoan(UUID customer) {
        return loan.obligations(customer).open();
    }

    @Retry(name = WEALTH)
    @CircuitBreaker(name = WEALTH)
    @Bulkhead(name = WEALTH)
    boolean hasInvestment(UUID customer) {
        return wealth.obligations(customer).open();
    }
}
