package bank.qiao.identity.reviews;

import bank.qiao.identity.customers.CustomerId;
import java.util.UUID;

/** Said inside the service, in the same transaction, when a review ends: what was kept for it is used or deleted. */
public record ReviewDecided(UUID reviewId, CustomerId customerId, boolean accepted) {}
