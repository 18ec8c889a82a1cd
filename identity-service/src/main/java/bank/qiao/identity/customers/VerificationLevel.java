package bank.qiao.identity.customers;

/** How well the bank knows the person, in ascending order. */
public enum VerificationLevel {
    /** A phone number proven by a code. */
    PHONE,
    /** Name and ID number agree with the citizen registry. */
    REAL_NAME,
    /** The face agrees with the portrait on the ID card as well. */
    FACE
}
