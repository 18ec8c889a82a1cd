package bank.qiao.identity.verification;

/** What a customer can show beside the SMS code. */
public enum Factor {
    FACE,
    VOICE
}
