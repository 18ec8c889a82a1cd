package bank.qiao.identity.biometrics;

/** What of a person is compared. */
public enum Modality {
    FACE,
    VOICE
}
