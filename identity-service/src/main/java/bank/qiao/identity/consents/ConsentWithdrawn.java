package bank.qiao.identity.consents;

import bank.qiao.identity.customers.CustomerId;

/** Said inside the service, in the same transaction, when a consent ends: what was kept under it is deleted on it. */
public record ConsentWithdrawn(CustomerId customerId, ConsentScope scope) {}
