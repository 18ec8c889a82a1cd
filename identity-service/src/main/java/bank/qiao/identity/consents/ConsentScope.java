package bank.qiao.identity.consents;

/** What the bank may do with a customer only with their consent (domain rule 1). */
public enum ConsentScope {
    PBOC_BUREAU,
    WECHAT_SOCIAL,
    QQ_SOCIAL,
    TENPAY_TRANSACTIONS,
    /** Comparing and keeping the features of the face; withdrawal deletes them. */
    FACE,
    /** The same of the voice. */
    VOICE
}
