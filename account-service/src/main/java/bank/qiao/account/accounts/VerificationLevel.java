package bank.qiao.account.accounts;

/** How well a customer is known; the more, the higher the limits may be. */
public enum VerificationLevel {
    /** Name and ID number are those of the citizen registry. */
    REAL_NAME,
    /** And the face is that of the ID portrait. */
    FACE
}
