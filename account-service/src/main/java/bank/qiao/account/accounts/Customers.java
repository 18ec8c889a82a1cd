package bank.qiao.account.accounts;

import bank.qiao.web.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The standing of customers, for the modules that act for them. */
@Service
public class Customers {

    private final CustomerRepository customers;

    Customers(CustomerRepository customers) {
        this.customers = customers;
    }

    /** @throws Refusal CUSTOMER_NOT_VERIFIED or CUSTOMER_FROZEN when they may not act */
    @Transactional(readOnly = true)
    public void requireVerified(UUID customerId) {
        check(customers.findById(customerId).map(Customer::status).orElse(CustomerStatus.UNVERIFIED));
    }

    /**
     * Locks the customer until the caller's transaction ends: what is decided by counting or summing something of a
     * customer is decided one by one. Take this lock before any other.
     *
     * @return how well they are known, by which limits go
     * @throws Refusal CUSTOMER_NOT_VERIFIED or CUSTOMER_FROZEN when they may not act
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VerificationLevel lockVerified(UUID customerId) {
        Customer customer =
                customers.lockById(customerId).orElseThrow(() -> new Refusal(AccountError.CUSTOMER_NOT_VERIFIED));
        check(customer.status());
        return customer.level();
    }

    private static void check(CustomerStatus status) {
        switch (status) {
            case VERIFIED -> {}
            case FROZEN, CLOSED -> throw new Refusal(AccountError.CUSTOMER_FROZEN);
            case UNVERIFIED -> throw new Refusal(AccountError.CUSTOMER_NOT_VERIFIED);
        }
    }
}
