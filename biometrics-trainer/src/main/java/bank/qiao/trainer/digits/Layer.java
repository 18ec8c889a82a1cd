package bank.qiao.trainer.digits;

import java.util.Arrays;
import java.util.Random;

/** A fully connected layer with its gradients and the moments of Adam. */
final class Layer {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;

    final float[] weights;
    final float[] bias;
    private final int inputs;
    private final int outputs;
    private final float[] gradient;
    private final float[] biasGradient;
    private final float[][] moments;

    Layer(int inputs, int outputs, Random random) {
        this.inputs = inputs;
        this.outputs = outputs;
        weights = new float[inputs * outputs];
        bias = new float[outputs];
        gradient = new float[weights.length];
        biasGradient = new float[outputs];
        moments = new float[][] {
            new float[weights.length], new float[weights.length], new float[outputs], new float[outputs]
        };
        float spread = (float) Math.sqrt(2.0 / inputs);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * spread);
        }
    }

    float[] forward(float[] x) {
        float[] out = bias.clone();
        for (int i = 0; i < inputs; i++) {
            float value = x[i];
            if (value != 0) {
                int row = i * outputs;
                for (int j = 0; j < outputs; j++) {
                    out[j] += value * weights[row + j];
                }
            }
        }
        return out;
    }

    void gradient(float[] x, float[] error) {
        for (int i = 0; i < inputs; i++) {
            float value = x[i];
            if (value != 0) {
                int row = i * outputs;
                for (int j = 0; j < outputs; j++) {
                    gradient[row + j] += value * error[j];
                }
            }
        }
        for (int j = 0; j < outputs; j++) {
            biasGradient[j] += error[j];
        }
    }

    float[] backward(float[] x, float[] error) {
        gradient(x, error);
        float[] back = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            int row = i * outputs;
            float sum = 0;
            for (int j = 0; j < outputs; j++) {
                sum += weights[row + j] * error[j];
            }
            back[i] = sum;
        }
        return back;
    }

    void step(float rate, int batch, int steps, float decay) {
        adam(weights, gradient, moments[0], moments[1], rate, batch, steps, decay);
        adam(bias, biasGradient, moments[2], moments[3], rate, batch, steps, 0);
        Arrays.fill(gradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    private static void adam(
            float[] values,
            float[] gradient,
            float[] first,
            float[] second,
            float rate,
            int batch,
            int steps,
            float decay) {
        float correction1 = (float) (1 - StrictMath.pow(FIRST, steps));
        float correction2 = (float) (1 - StrictMath.pow(SECOND, steps));
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i] / batch + decay * values[i];
            first[i] = FIRST * first[i] + (1 - FIRST) * g;
            second[i] = SECOND * second[i] + (1 - SECOND) * g * g;
            values[i] -= rate * (first[i] / correction1) / ((float) Math.sqrt(second[i] / correction2) + 1e-8f);
        }
    }
}
