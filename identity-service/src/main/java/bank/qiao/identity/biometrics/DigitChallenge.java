package bank.qiao.identity.biometrics;

/** Port: whether a recording says the digits that were asked for. */
public interface DigitChallenge {

    /** @param digits 0 to 9, none next to itself */
    boolean says(HeardVoice voice, String digits);
}
