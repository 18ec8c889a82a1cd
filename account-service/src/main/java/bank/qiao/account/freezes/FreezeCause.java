package bank.qiao.account.freezes;

/** Why an account is frozen. */
public enum FreezeCause {
    /** By order of a court or an authority. */
    JUDICIAL,
    /** On suspicion of fraud. */
    FRAUD
}
