package bank.qiao.identity.customers;

/** Said inside the service, in the same transaction, when a customer may no longer act: sessions end on it. */
public record CustomerFrozen(CustomerId customerId) {}
