package bank.qiao.loan.creditline;

/** The outside sources that a customer can agree to be asked for a credit decision (domain rule 6). */
public enum ConsentScope {
    PBOC_BUREAU,
    WECHAT_SOCIAL,
    QQ_SOCIAL,
    TENPAY_TRANSACTIONS
}
