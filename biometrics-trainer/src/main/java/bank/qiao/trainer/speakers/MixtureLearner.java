package bank.qiao.trainer.speakers;

import bank.qiao.biometrics.voice.MixtureModel;
import java.util.List;
import java.util.Random;

/** Fits a mixture of Gaussians to sounds by expectation and maximisation. */
final class MixtureLearner {

    private static final int SIZE = 96;
    private static final int ROUNDS = 12;
    private static final float LEAST_VARIANCE = 0.02f;

    private MixtureLearner() {}

    static MixtureModel learn(List<float[]> frames, Random random) {
        int features = frames.getFirst().length;
        float[] weights = new float[SIZE];
        float[][] means = new float[SIZE][];
        float[][] variances = new float[SIZE][features];
        for (int c = 0; c < SIZE; c++) {
            weights[c] = 1f / SIZE;
            means[c] = frames.get(random.nextInt(frames.size())).clone();
            java.util.Arrays.fill(variances[c], 1);
        }
        MixtureModel mixture = new MixtureModel(weights, means, variances);
        for (int round = 0; round < ROUNDS; round++) {
            mixture = improved(mixture, frames);
        }
        return mixture;
    }

    private static MixtureModel improved(MixtureModel mixture, List<float[]> frames) {
        int features = frames.getFirst().length;
        double[] counts = new double[SIZE];
        double[][] sums = new double[SIZE][features];
        double[][] squares = new double[SIZE][features];
        for (float[] frame : frames) {
            double[] shares = mixture.shares(frame);
            for (int c = 0; c < SIZE; c++) {
                if (shares[c] > 1e-4) {
                    counts[c] += shares[c];
                    for (int j = 0; j < features; j++) {
                        double value = shares[c] * frame[j];
                        sums[c][j] += value;
                        squares[c][j] += value * frame[j];
                    }
                }
            }
        }
        float[] weights = new float[SIZE];
        float[][] means = new float[SIZE][features];
        float[][] variances = new float[SIZE][features];
        for (int c = 0; c < SIZE; c++) {
            double count = Math.max(counts[c], 1e-3);
            weights[c] = (float) (count / frames.size());
            for (int j = 0; j < features; j++) {
                double mean = sums[c][j] / count;
                means[c][j] = (float) mean;
                variances[c][j] = (float) Math.max(squares[c][j] / count - mean * mean, LEAST_VARIANCE);
            }
        }
        return new MixtureModel(weights, means, variances);
    }
}
