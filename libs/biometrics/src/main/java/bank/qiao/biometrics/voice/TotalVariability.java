package bank.qiao.biometrics.voice;

/** Finds where, in the few directions in which voices differ, a recording most likely is. */
public final class TotalVariability {

    private final int rank;
    /** Per Gaussian, feature by feature: direction over variance. */
    private final float[][] scaled;
    /** Per Gaussian, the products of the directions over the variance, row by row. */
    private final float[][] products;

    /** @param directions a row for each Gaussian and feature */
    public TotalVariability(MixtureModel mixture, float[][] directions) {
        rank = directions[0].length;
        int features = directions.length / mixture.size();
        scaled = new float[directions.length][rank];
        products = new float[mixture.size()][rank * rank];
        for (int c = 0; c < mixture.size(); c++) {
            for (int j = 0; j < features; j++) {
                int row = c * features + j;
                float variance = mixture.variances()[c][j];
                for (int r = 0; r < rank; r++) {
                    scaled[row][r] = directions[row][r] / variance;
                    for (int s = 0; s <= r; s++) {
                        products[c][r * rank + s] += scaled[row][r] * directions[row][s];
                    }
                }
            }
        }
    }

    /** The most likely place. */
    public float[] vector(Statistics statistics) {
        double[] place = Matrices.solve(Matrices.cholesky(precision(statistics)), evidence(statistics));
        float[] vector = new float[rank];
        for (int r = 0; r < rank; r++) {
            vector[r] = (float) place[r];
        }
        return vector;
    }

    /** The lower triangle of how sure the place is. */
    public double[][] precision(Statistics statistics) {
        double[][] precision = new double[rank][rank];
        for (int c = 0; c < products.length; c++) {
            double count = statistics.counts()[c];
            if (count > 0) {
                for (int r = 0; r < rank; r++) {
                    for (int s = 0; s <= r; s++) {
                        precision[r][s] += count * products[c][r * rank + s];
                    }
                }
            }
        }
        for (int r = 0; r < rank; r++) {
            precision[r][r] += 1;
        }
        return precision;
    }

    public double[] evidence(Statistics statistics) {
        double[] evidence = new double[rank];
        int features = statistics.sums()[0].length;
        for (int c = 0; c < products.length; c++) {
            for (int j = 0; j < features; j++) {
                double sum = statistics.sums()[c][j];
                float[] row = scaled[c * features + j];
                for (int r = 0; r < rank; r++) {
                    evidence[r] += sum * row[r];
                }
            }
        }
        return evidence;
    }
}
