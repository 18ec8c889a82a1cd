package bank.qiao.account.accounts.outside;

import bank.qiao.account.accounts.OpenObligations;
import bank.qiao.account.accounts.outside.ObligationClients.LoanApi;
import bank.qiao.account.accounts.outside.ObligationClients.WealthApi;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the services that know. */
@Component
class HttpOpenObligations implements OpenObligations {

    private static final String LOAN = "loan";
    private static final String WEALTH = "wealth";

    private final LoanApi loan;
    private final WealthApi wealth;

    HttpOpenObligations(LoanApi loan, WealthApi wealth) {
        this.loan = loan;
        this.wealth = wealth;
    }

    @Override
    @Retry(name = LOAN)
    @CircuitBreaker(name = LOAN)
    @Bulkhead(name = LOAN)
    public boolean hasLoan(UUID customerId) {
        return loan.obligations(customerId).open();
    }

    @Override
    @Retry(name = WEALTH)
    @CircuitBreaker(name = WEALTH)
    @Bulkhead(name = WEALTH)
    public boolean hasHolding(UUID customerId) {
        return wealth.obligations(customerId).open();
    }
}
