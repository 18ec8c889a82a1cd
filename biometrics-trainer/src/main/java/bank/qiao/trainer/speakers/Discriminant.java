package bank.qiao.trainer.speakers;

import bank.qiao.biometrics.voice.Matrices;
import java.util.List;
import java.util.Random;

/** Linear discriminant analysis: the directions that tell people apart better than recordings of one person. */
final class Discriminant {

    private static final int KEPT = 60;
    private static final int POWER_ROUNDS = 60;
    private static final double RIDGE = 0.05;

    private Discriminant() {}

    /** @param people for each person the vectors of their recordings, already less the common centre */
    static float[][] learn(List<List<float[]>> people, Random random) {
        int n = people.getFirst().getFirst().length;
        double[][] within = new double[n][n];
        double[][] between = new double[n][n];
        int count = 0;
        for (List<float[]> person : people) {
            double[] mean = mean(person, n);
            for (float[] vector : person) {
                addProduct(within, difference(vector, mean));
                count++;
            }
            addProduct(between, mean);
        }
        double trace = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                within[i][j] /= count;
                between[i][j] /= people.size();
            }
            trace += within[i][i] / n;
        }
        for (int i = 0; i < n; i++) {
            within[i][i] += RIDGE * trace;
        }
        return directions(Matrices.cholesky(within), between, random);
    }

    /** The strongest directions of between relative to within, found one after the other by repeated multiplication. */
    private static float[][] directions(double[][] triangle, double[][] between, Random random) {
        int n = between.length;
        double[][] found = new double[KEPT][];
        for (int k = 0; k < KEPT; k++) {
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = random.nextGaussian();
            }
            for (int round = 0; round < POWER_ROUNDS; round++) {
                // In the space where "within" is the identity: v becomes L^-1 B L^-T v.
                double[] u = backward(triangle, v);
                v = forward(triangle, multiply(between, u));
                for (int p = 0; p < k; p++) {
                    double along = dot(v, found[p]);
                    for (int i = 0; i < n; i++) {
                        v[i] -= along * found[p][i];
                    }
                }
                double length = Math.sqrt(dot(v, v));
                for (int i = 0; i < n; i++) {
                    v[i] /= length;
                }
            }
            found[k] = v;
        }
        float[][] projection = new float[n][KEPT];
        for (int k = 0; k < KEPT; k++) {
            double[] direction = backward(triangle, found[k]);
            for (int i = 0; i < n; i++) {
                projection[i][k] = (float) direction[i];
            }
        }
        return projection;
    }

    private static double[] forward(double[][] triangle, double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= triangle[i][k] * x[k];
            }
            x[i] /= triangle[i][i];
        }
        return x;
    }

    private static double[] backward(double[][] triangle, double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= triangle[k][i] * x[k];
            }
            x[i] /= triangle[i][i];
        }
        return x;
    }

    private static double[] multiply(double[][] matrix, double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            product[i] = dot(matrix[i], v);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] mean(List<float[]> vectors, int n) {
        double[] mean = new double[n];
        for (float[] vector : vectors) {
            for (int i = 0; i < n; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static double[] difference(float[] vector, double[] mean) {
        double[] difference = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            difference[i] = vector[i] - mean[i];
        }
        return difference;
    }

    private static void addProduct(double[][] matrix, double[] v) {
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                matrix[i][j] += v[i] * v[j];
            }
        }
    }
}
