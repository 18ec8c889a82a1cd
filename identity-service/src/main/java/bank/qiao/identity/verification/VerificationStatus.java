package bank.qiao.identity.verification;

/** The states of a verification; it leaves OPEN once. */
public enum VerificationStatus {
    /** Factors may be shown. */
    OPEN,
    /** All were shown and the token was given out. */
    PASSED,
    /** Staff must look; this one is over, and after their decision the customer starts another. */
    REFERRED,
    FAILED
}
