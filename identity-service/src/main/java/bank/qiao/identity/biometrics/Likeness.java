package bank.qiao.identity.biometrics;

/** What a comparison of two faces says; the score itself never leaves the service. */
public enum Likeness {
    SAME,
    /** Staff must look. */
    UNSURE,
    DIFFERENT
}
