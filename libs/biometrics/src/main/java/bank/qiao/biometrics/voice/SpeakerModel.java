package bank.qiao.biometrics.voice;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The voiceprint trained in this project: an i-vector over a mixture of Gaussians, projected to what tells speakers
 * apart, scored by cosine against the spread of scores with strangers (S-norm). Many threads may use it.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class SpeakerModel {

    private static final int MAGIC = 0x51535031;
    private static final int LARGEST = 10_000;

    private final MixtureModel mixture;
    /** Per Gaussian and feature, the directions in which voices differ. */
    private final float[][] directions;

    private final float[] centre;
    private final float[][] projection;
    private final float[][] strangers;
    private final TotalVariability variability;

    public SpeakerModel(
            MixtureModel mixture, float[][] directions, float[] centre, float[][] projection, float[][] strangers) {
        this.mixture = mixture;
        this.directions = directions;
        this.centre = centre;
        this.projection = projection;
        this.strangers = strangers;
        this.variability = new TotalVariability(mixture, directions);
    }

    /** The one that is kept in this library. */
    public static SpeakerModel trained() {
        try (InputStream file = Objects.requireNonNull(SpeakerModel.class.getResourceAsStream("speakers.weights"));
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            return read(in);
        } catch (IOException e) {
            throw new bank.qiao.biometrics.weights.WeightsException("the voiceprint model can't be read", e);
        }
    }

    /** The vector of a voice, of length 1. */
    public float[] voiceprint(Recording recording, SpeechActivity activity) {
        return voiceprint(mixture.statistics(Mfcc.of(recording, activity)));
    }

    /** The same from features that are there already. */
    public float[] voiceprintOf(float[][] features) {
        return voiceprint(mixture.statistics(features));
    }

    /** The same from statistics that are there already. */
    public float[] voiceprint(Statistics statistics) {
        float[] raw = variability.vector(statistics);
        float[] projected = new float[projection[0].length];
        for (int i = 0; i < raw.length; i++) {
            for (int j = 0; j < projected.length; j++) {
                projected[j] += (raw[i] - centre[i]) * projection[i][j];
            }
        }
        return unit(projected);
    }

    /** How much more alike two voices are than strangers are: about 0 for strangers, more for the same person. */
    public float score(float[] one, float[] other) {
        float raw = dot(one, other);
        return (normed(raw, one) + normed(raw, other)) / 2;
    }

    private float normed(float raw, float[] voice) {
        double sum = 0;
        double square = 0;
        for (float[] stranger : strangers) {
            float score = dot(voice, stranger);
            sum += score;
            square += score * score;
        }
        double mean = sum / strangers.length;
        return (float) ((raw - mean) / Math.sqrt(Math.max(square / strangers.length - mean * mean, 1e-6)));
    }

    public static float[] unit(float[] vector) {
        float factor = (float) (1 / Math.sqrt(Math.max(dot(vector, vector), 1e-20)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }

    static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        Matrices.write(out, new float[][] {mixture.weights()});
        Matrices.write(out, mixture.means());
        Matrices.write(out, mixture.variances());
        Matrices.write(out, directions);
        Matrices.write(out, new float[][] {centre});
        Matrices.write(out, projection);
        Matrices.write(out, strangers);
    }

    /** @throws IOException when it is not what {@link #write} wrote */
    public static SpeakerModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a voiceprint model");
        }
        float[] weights = Matrices.read(in, LARGEST)[0];
        MixtureModel mixture = new MixtureModel(weights, Matrices.read(in, LARGEST), Matrices.read(in, LARGEST));
        return new SpeakerModel(
                mixture,
                Matrices.read(in, LARGEST),
                Matrices.read(in, LARGEST)[0],
                Matrices.read(in, LARGEST),
                Matrices.read(in, LARGEST));
    }
}
