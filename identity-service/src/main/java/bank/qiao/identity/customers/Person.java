package bank.qiao.identity.customers;

import org.jspecify.annotations.Nullable;

/** A customer's personal data in the clear, for those who have a recorded reason; prints masked. */
public record Person(
        CustomerId customerId,
        CustomerStatus status,
        PhoneNumber phone,
        @Nullable RealName name,
        @Nullable IdNumber idNumber) {}
