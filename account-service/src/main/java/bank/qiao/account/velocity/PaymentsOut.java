package bank.qiao.account.velocity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Knows what a module has paid out for a customer; a bean of this type is all it takes to be counted. */
public interface PaymentsOut {

    /** Those asked for after that moment, in any order, without those that have failed. */
    List<PaidOut> after(UUID customerId, Instant moment);
}
