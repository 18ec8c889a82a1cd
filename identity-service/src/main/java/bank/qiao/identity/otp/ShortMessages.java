package bank.qiao.identity.otp;

import bank.qiao.identity.customers.PhoneNumber;

/** Sends text messages. */
public interface ShortMessages {

    /**
     * Hands a message to the carrier.
     *
     * @param reference the same for each attempt, so that the carrier sends one message
     * @throws bank.qiao.web.problem.Refusal DEPENDENCY_UNAVAILABLE when the carrier doesn't take it
     */
    void send(String reference, PhoneNumber phone, String text);
}
