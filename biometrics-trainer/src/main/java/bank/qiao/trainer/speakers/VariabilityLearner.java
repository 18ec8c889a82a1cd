package bank.qiao.trainer.speakers;

import bank.qiao.biometrics.voice.Matrices;
import bank.qiao.biometrics.voice.MixtureModel;
import bank.qiao.biometrics.voice.Statistics;
import bank.qiao.biometrics.voice.TotalVariability;
import java.util.List;
import java.util.Random;

/** Finds the directions in which voices differ, by expectation and maximisation over many recordings. */
final class VariabilityLearner {

    private static final int RANK = 80;
    private static final int ROUNDS = 6;

    private VariabilityLearner() {}

    static float[][] learn(MixtureModel mixture, List<Statistics> recordings, Random random) {
        int features = mixture.means()[0].length;
        float[][] directions = new float[mixture.size() * features][RANK];
        for (float[] row : directions) {
            for (int r = 0; r < RANK; r++) {
                row[r] = (float) (random.nextGaussian() * 0.1);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            directions = improved(mixture, directions, recordings);
        }
        return directions;
    }

    private static float[][] improved(MixtureModel mixture, float[][] directions, List<Statistics> recordings) {
        int size = mixture.size();
        int features = directions.length / size;
        TotalVariability variability = new TotalVariability(mixture, directions);
        double[][][] left = new double[size][RANK][RANK];
        double[][] right = new double[directions.length][RANK];
        for (Statistics recording : recordings) {
            double[][] triangle = Matrices.cholesky(variability.precision(recording));
            double[] place = Matrices.solve(triangle, variability.evidence(recording));
            double[][] second = secondMoment(triangle, place);
            for (int c = 0; c < size; c++) {
                double count = recording.counts()[c];
                if (count < 1e-3) {
                    continue;
                }
                for (int r = 0; r < RANK; r++) {
                    for (int s = 0; s <= r; s++) {
                        left[c][r][s] += count * second[r][s];
                    }
                }
                for (int j = 0; j < features; j++) {
                    double sum = recording.sums()[c][j];
                    double[] row = right[c * features + j];
                    for (int r = 0; r < RANK; r++) {
                        row[r] += sum * place[r];
                    }
                }
            }
        }
        float[][] next = new float[directions.length][RANK];
        for (int c = 0; c < size; c++) {
            for (int r = 0; r < RANK; r++) {
                left[c][r][r] += 1e-3;
            }
            double[][] triangle = Matrices.cholesky(left[c]);
            for (int j = 0; j < features; j++) {
                double[] solved = Matrices.solve(triangle, right[c * features + j]);
                for (int r = 0; r < RANK; r++) {
                    next[c * features + j][r] = (float) solved[r];
                }
            }
        }
        return next;
    }

    /** The inverse of the precision, and the square of the place: the lower triangle. */
    private static double[][] secondMoment(double[][] triangle, double[] place) {
        int n = place.length;
        double[][] second = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            double[] column = Matrices.solve(triangle, unit);
            for (int j = i; j < n; j++) {
                second[j][i] = column[j] + place[i] * place[j];
            }
        }
        return second;
    }
}
