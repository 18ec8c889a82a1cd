package bank.qiao.identity.customers;

/** Who holds a phone number, and in which state they are. */
public record KnownCustomer(CustomerId customerId, CustomerStatus status) {}
