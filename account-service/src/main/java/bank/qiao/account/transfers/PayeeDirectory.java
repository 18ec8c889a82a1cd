package bank.qiao.account.transfers;

import java.util.Optional;
import java.util.UUID;

/** Who is behind a number; identity-service knows, and records that it was asked. */
public interface PayeeDirectory {

    /** The customer with this mobile number of 11 digits. */
    Optional<UUID> byPhone(String phone);

    /** Whether the customer's verified name is this one. */
    boolean isNameOf(UUID customerId, String name);
}
