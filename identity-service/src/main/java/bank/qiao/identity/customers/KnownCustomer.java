package bank.qiao.identity.customers;

/** Who a customer is to the bank, in which state, and how well known. */
public record KnownCustomer(CustomerId customerId, CustomerStatus status, VerificationLevel level) {}
