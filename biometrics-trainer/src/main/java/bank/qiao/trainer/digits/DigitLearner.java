package bank.qiao.trainer.digits;

import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.voice.DigitNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the two layers by Adam on cross-entropy, on one thread and with one seed: the same data give the same bytes. */
final class DigitLearner {

    private static final int HIDDEN = 96;
    private static final int EPOCHS = 7;
    private static final int BATCH = 64;
    private static final float RATE = 2e-3f;
    private static final float KEEP = 0.8f;
    private static final float DECAY = 2e-5f;

    private final Random random = new Random(20_261_122);
    private final int inputs = DigitFeatures.SIZE;
    private final int classes = DigitNetwork.CLASSES;
    private final float[] mean = new float[inputs];
    private final float[] scale = new float[inputs];
    private final Layer first = new Layer(inputs, HIDDEN, random);
    private final Layer second = new Layer(HIDDEN, classes, random);

    private record Example(float[] features, int label) {}

    DigitNetwork learn(List<DigitString> strings) {
        List<Example> examples = new ArrayList<>();
        for (DigitString string : strings) {
            for (int i = 0; i < string.labels().length; i++) {
                examples.add(new Example(string.features()[i], string.labels()[i]));
            }
        }
        standardise(examples);
        int steps = 0;
        int all = EPOCHS * (examples.size() / BATCH);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            for (int from = 0; from + BATCH <= examples.size(); from += BATCH) {
                steps++;
                float rate = RATE * (float) (0.5 * (1 + Math.cos(Math.PI * steps / all))) + 1e-5f;
                for (Example example : examples.subList(from, from + BATCH)) {
                    backward(example);
                }
                first.step(rate, BATCH, steps, DECAY);
                second.step(rate, BATCH, steps, DECAY);
            }
        }
        return new DigitNetwork(HIDDEN, mean, scale, first.weights, first.bias, second.weights, second.bias);
    }

    private void standardise(List<Example> examples) {
        double[] sum = new double[inputs];
        double[] square = new double[inputs];
        for (Example example : examples) {
            for (int i = 0; i < inputs; i++) {
                sum[i] += example.features()[i];
                square[i] += (double) example.features()[i] * example.features()[i];
            }
        }
        for (int i = 0; i < inputs; i++) {
            mean[i] = (float) (sum[i] / examples.size());
            double variance = square[i] / examples.size() - (double) mean[i] * mean[i];
            scale[i] = (float) (1 / Math.sqrt(Math.max(variance, 1e-6)));
        }
    }

    private void backward(Example example) {
        float[] x = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = (example.features()[i] - mean[i]) * scale[i];
        }
        float[] hidden = first.forward(x);
        for (int i = 0; i < HIDDEN; i++) {
            boolean kept = random.nextFloat() < KEEP;
            hidden[i] = kept && hidden[i] > 0 ? hidden[i] / KEEP : 0;
        }
        float[] error = second.forward(hidden);
        softmax(error);
        error[example.label()] -= 1;
        float[] back = second.backward(hidden, error);
        for (int i = 0; i < HIDDEN; i++) {
            back[i] = hidden[i] > 0 ? back[i] / KEEP : 0;
        }
        first.gradient(x, back);
    }

    private static void softmax(float[] values) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            // StrictMath: the same on every machine.
            values[i] = (float) StrictMath.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }
}
