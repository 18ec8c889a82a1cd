package bank.qiao.account.accounts;

import bank.qiao.web.problem.Refusal;
import java.util.UUID;
import java.util.stream.Stream;
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

    /**
     * Locks who sends and who receives, always in the same order, until the caller's transaction ends. The receiver may
     * be in any state: a frozen customer still receives.
     *
     * @return how well the sender is known
     * @throws Refusal CUSTOMER_NOT_VERIFIED or CUSTOMER_FROZEN when the sender may not act
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public VerificationLevel lockForTransfer(UUID sender, UUID receiver) {
        Stream.of(sender, receiver).distinct().sorted().forEach(customers::lockById);
        return lockVerified(sender);
    }

    static void check(CustomerStatus status) {
        switch (status) {
            case VERIFIED -> {}
            case FROZEN, CLOSED -> throw new Refusal(AccountError.CUSTOMER_FROZEN);
            case UNVERIFIED -> throw new Refusal(AccountError.CUSTOMER_NOT_VERIFIED);
        }
    }
}
