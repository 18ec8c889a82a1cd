package bank.qiao.biometrics.voice;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Says how well a recording fits the digits that somebody was asked to speak. Many threads may use it. */
public final class SpokenDigits {

    private final DigitFeatures features;
    private final DigitNetwork network;

    public SpokenDigits(DigitFeatures features, DigitNetwork network) {
        this.features = features;
        this.network = network;
    }

    /** With the head that is kept in this library. */
    public static SpokenDigits withTrainedHead(DigitFeatures features) {
        try (InputStream file = Objects.requireNonNull(SpokenDigits.class.getResourceAsStream("digits.weights"));
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            return new SpokenDigits(features, DigitNetwork.read(in));
        } catch (IOException e) {
            throw new bank.qiao.biometrics.weights.WeightsException("the digit head can't be read", e);
        }
    }

    /**
     * 0 when no other string fits better, otherwise below 0, per digit about -1 and less for a wrong one.
     *
     * @param digits of the prompt, 0 to 9, none next to itself
     */
    public float score(Recording recording, SpeechActivity activity, int[] digits) {
        return score(network, features.of(recording, activity.level()), digits);
    }

    /** The same for features that are there already. */
    public static float score(DigitNetwork network, float[][] features, int[] digits) {
        float[][] steps = new float[features.length][];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = network.logLikelihoods(features[i]);
        }
        return DigitAlignment.score(steps, digits);
    }
}
