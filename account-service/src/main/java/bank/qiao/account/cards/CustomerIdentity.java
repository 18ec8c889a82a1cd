package bank.qiao.account.cards;

import java.util.UUID;

/** What identity-service does for a binding: who the customer is, and a code to the card's phone. */
public interface CustomerIdentity {

    /** The read is recorded there. */
    CardNetwork.Person person(UUID customerId);

    /**
     * Sends a code to the phone reserved for the card, good for this binding only.
     *
     * @return the id of the challenge
     */
    UUID sendCode(UUID bindingId, String phone, String cardTail, String bank);

    /**
     * Checks the code the customer typed; refusals of identity-service (wrong, expired, too many tries) pass through.
     * Once right, the same code for the same binding is right again, so that nothing is lost when we stumble after it.
     */
    void checkCode(UUID bindingId, UUID challengeId, String code);
}
