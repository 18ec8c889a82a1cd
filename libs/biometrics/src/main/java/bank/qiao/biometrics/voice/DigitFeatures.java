package bank.qiao.biometrics.voice;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.weights.OnnxModel;
import bank.qiao.biometrics.weights.Weights;
import java.util.Arrays;

/** Speech as vectors, one for each 80 ms: three neighbouring embeddings of 96 numbers each. */
public final class DigitFeatures {

    public static final int SIZE = 288;
    /** Samples between two vectors. */
    public static final int STEP = 1_280;

    private static final int BANDS = 32;
    private static final int WINDOW = 76;
    private static final int WINDOW_STEP = 8;
    private static final int EMBEDDING = 96;
    private static final int HOP = 160;
    /** Silence before and after, so that every sound is once in the middle of a window. */
    private static final int PADDING = 9_600;

    private static final float LEVEL = 0.07f;
    private static final float LEAST_LEVEL = 1e-4f;

    private final OnnxModel mel;
    private final OnnxModel embedding;

    /** @throws bank.qiao.biometrics.weights.WeightsException without its weights */
    public DigitFeatures(Weights weights) {
        mel = new OnnxModel(weights.read("voice", "melspectrogram.onnx"));
        embedding = new OnnxModel(weights.read("voice", "embedding_model.onnx"));
    }

    /** The sample in the middle of what the vector of that number looks at. */
    public static int middle(int number) {
        // The vector joins three windows; the middle one starts one window step after the first.
        return ((number + 1) * WINDOW_STEP + WINDOW / 2) * HOP - PADDING;
    }

    /** @param level root mean square of the speech, brought to the same for everybody */
    public float[][] of(Recording recording, float level) {
        float gain = 32_768 * LEVEL / Math.max(level, LEAST_LEVEL);
        float[] samples = recording.samples();
        float[] padded = new float[samples.length + 2 * PADDING];
        for (int i = 0; i < samples.length; i++) {
            padded[PADDING + i] = Math.clamp(samples[i] * gain, -32_768f, 32_767f);
        }
        try {
            float[] bands = mel.run(padded, new long[] {1, padded.length}, mel.outputName())[0];
            return join(embeddings(bands));
        } catch (OrtException e) {
            throw new IllegalStateException("a network failed", e);
        }
    }

    private float[] embeddings(float[] bands) throws OrtException {
        int windows = Math.max(0, (bands.length / BANDS - WINDOW) / WINDOW_STEP + 1);
        float[] input = new float[windows * WINDOW * BANDS];
        for (int i = 0; i < windows; i++) {
            for (int j = 0; j < WINDOW * BANDS; j++) {
                input[i * WINDOW * BANDS + j] = bands[i * WINDOW_STEP * BANDS + j] / 10 + 2;
            }
        }
        return embedding.run(input, new long[] {windows, WINDOW, BANDS, 1}, embedding.outputName())[0];
    }

    private static float[][] join(float[] embeddings) {
        int count = embeddings.length / EMBEDDING;
        float[][] joined = new float[Math.max(0, count - 2)][];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = Arrays.copyOfRange(embeddings, i * EMBEDDING, i * EMBEDDING + SIZE);
        }
        return joined;
    }
}
