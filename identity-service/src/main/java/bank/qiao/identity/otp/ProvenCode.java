package bank.qiao.identity.otp;

import bank.qiao.identity.customers.PhoneNumber;
import java.util.UUID;

/** A code that was typed rightly and is still to be used up, in the transaction of what it approves. */
public record ProvenCode(UUID challengeId, PhoneNumber phone) {}
