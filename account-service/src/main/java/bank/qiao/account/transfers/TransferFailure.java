package bank.qiao.account.transfers;

/** Why a transfer failed, as the customer is told; never changed once published. */
public enum TransferFailure {
    INSUFFICIENT_FUNDS,
    ACCOUNT_FROZEN,
    ACCOUNT_CLOSED,
    PAYEE_ACCOUNT_CLOSED,
    /** The name given is not that of the account at the other bank. */
    PAYEE_NAME_MISMATCH,
    /** The other bank doesn't know the account, or takes no money on it. */
    PAYEE_ACCOUNT_NOT_USABLE,
    /** The other bank refused without saying why. */
    PAYEE_BANK_REFUSED,
    /** The network was not reached in time and has confirmed that it knows nothing of the transfer. */
    CHANNEL_TIMEOUT
}
