package bank.qiao.biometrics.voice;

/**
 * From where on a recording is good enough.
 *
 * @param leastSpeechSeconds of sound that stands out from the background
 * @param mostClipped share of samples at the end of the scale
 */
public record SpeechLimits(float leastSpeechSeconds, float mostClipped) {

    public static SpeechLimits usual() {
        return new SpeechLimits(1.0f, 0.002f);
    }
}
