package bank.qiao.identity.biometrics;

/** Port: compares voices. Weak evidence: a poor match calls staff and a good one alone lets nobody pass. */
public interface SpeakerComparison {

    /** Under which voiceprints are kept. */
    String modelVersion();

    float[] print(HeardVoice voice);

    boolean likelySame(float[] reference, float[] probe);
}
