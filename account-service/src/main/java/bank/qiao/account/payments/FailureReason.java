package bank.qiao.account.payments;

/** Why a payment failed, as the customer is told; never changed once published. */
public enum FailureReason {
    /** The card has not enough. */
    CARD_INSUFFICIENT_FUNDS,
    /** The network doesn't take this card, or doesn't know it. */
    CARD_NOT_USABLE,
    /** The card is not held under the name that was given with it. */
    PAYEE_NAME_MISMATCH,
    /** The bank that issued the card refused without saying why. */
    CARD_ISSUER_REFUSED,
    /** The network was not reached in time and has confirmed that it knows nothing of the payment. */
    CHANNEL_TIMEOUT,
    /** The money came, but the account was closed meanwhile: it waits in suspense for its owner. */
    MONEY_IN_SUSPENSE,
    /** The account has not enough: nothing was sent. */
    INSUFFICIENT_FUNDS,
    /** No money may leave the account: nothing was sent. */
    ACCOUNT_FROZEN,
    /** The account was closed before the money was set aside: nothing was sent. */
    ACCOUNT_CLOSED
}
