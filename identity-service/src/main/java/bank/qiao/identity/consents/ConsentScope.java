package bank.qiao.identity.consents;

/** The outside sources that may be asked about a customer only with their consent (domain rule 1). */
public enum ConsentScope {
    PBOC_BUREAU,
    WECHAT_SOCIAL,
    QQ_SOCIAL,
    TENPAY_TRANSACTIONS
}
