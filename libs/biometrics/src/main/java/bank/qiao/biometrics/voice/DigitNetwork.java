package bank.qiao.biometrics.voice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The head trained in this project: from a vector of {@link DigitFeatures} to the likelihood of each digit, in either
 * language, or of none. Two layers.
 *
 * @param size of the hidden layer
 */
@SuppressWarnings("ArrayRecordComponent")
public record DigitNetwork(
        int size, float[] mean, float[] scale, float[] first, float[] bias, float[] second, float[] last) {

    /** The classes: ten digits, and neither. */
    public static final int CLASSES = 11;
    /** The class of what is no digit. */
    public static final int NONE = 10;

    private static final int MAGIC = 0x51444731;
    private static final int LARGEST = 4_096;

    /** Natural logarithms of the likelihoods of the eleven classes. */
    float[] logLikelihoods(float[] features) {
        float[] hidden = hidden(features);
        float[] out = last.clone();
        for (int i = 0; i < size; i++) {
            if (hidden[i] > 0) {
                for (int j = 0; j < CLASSES; j++) {
                    out[j] += hidden[i] * second[i * CLASSES + j];
                }
            }
        }
        double sum = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : out) {
            most = Math.max(most, value);
        }
        for (float value : out) {
            sum += Math.exp(value - most);
        }
        float norm = most + (float) Math.log(sum);
        for (int j = 0; j < CLASSES; j++) {
            out[j] -= norm;
        }
        return out;
    }

    private float[] hidden(float[] features) {
        float[] hidden = bias.clone();
        for (int i = 0; i < features.length; i++) {
            float value = (features[i] - mean[i]) * scale[i];
            int row = i * size;
            for (int j = 0; j < size; j++) {
                hidden[j] += value * first[row + j];
            }
        }
        return hidden;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(size);
        for (float[] part : new float[][] {mean, scale, first, bias, second, last}) {
            for (float value : part) {
                out.writeFloat(value);
            }
        }
    }

    /** @throws IOException when it is not what {@link #write} wrote */
    public static DigitNetwork read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a digit network");
        }
        int size = in.readInt();
        if (size < 1 || size > LARGEST) {
            throw new IOException("a digit network of " + size);
        }
        int inputs = DigitFeatures.SIZE;
        return new DigitNetwork(
                size,
                floats(in, inputs),
                floats(in, inputs),
                floats(in, inputs * size),
                floats(in, size),
                floats(in, size * CLASSES),
                floats(in, CLASSES));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
