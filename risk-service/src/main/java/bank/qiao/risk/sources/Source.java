package bank.qiao.risk.sources;

/** Who is asked about an applicant; the names are the consent scopes of the contracts. */
public enum Source {
    WECHAT_SOCIAL,
    QQ_SOCIAL,
    TENPAY_TRANSACTIONS,
    PBOC_BUREAU
}
