package bank.qiao.account.accounts;

import java.util.UUID;

/** Asks the other services whether a customer still has a loan, a holding or an order; none may be guessed. */
public interface OpenObligations {

    boolean hasLoan(UUID customerId);

    /** Units held, or an order that isn't ended. */
    boolean hasHolding(UUID customerId);
}
