package bank.qiao.biometrics.voice;

/** A mixture of Gaussians with independent features: how everybody speaks. */
@SuppressWarnings("ArrayRecordComponent")
public final class MixtureModel {

    private final float[] weights;
    private final float[][] means;
    private final float[][] variances;
    private final double[] constants;

    public MixtureModel(float[] weights, float[][] means, float[][] variances) {
        this.weights = weights;
        this.means = means;
        this.variances = variances;
        constants = new double[weights.length];
        for (int c = 0; c < weights.length; c++) {
            constants[c] = StrictMath.log(weights[c]);
            for (float variance : variances[c]) {
                constants[c] -= StrictMath.log(2 * Math.PI * variance) / 2;
            }
        }
    }

    public float[] weights() {
        return weights;
    }

    public float[][] means() {
        return means;
    }

    public float[][] variances() {
        return variances;
    }

    public int size() {
        return weights.length;
    }

    /** To which Gaussians a frame belongs; the shares add up to 1. */
    public double[] shares(float[] frame) {
        double[] shares = new double[weights.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shares.length; c++) {
            float[] mean = means[c];
            float[] variance = variances[c];
            float distance = 0;
            for (int j = 0; j < frame.length; j++) {
                float difference = frame[j] - mean[j];
                distance += difference * difference / variance[j];
            }
            shares[c] = constants[c] - distance / 2;
            most = Math.max(most, shares[c]);
        }
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = shares[c] < most - 20 ? 0 : StrictMath.exp(shares[c] - most);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    public Statistics statistics(float[][] frames) {
        double[] counts = new double[weights.length];
        double[][] sums = new double[weights.length][Mfcc.SIZE];
        for (float[] frame : frames) {
            double[] shares = shares(frame);
            for (int c = 0; c < shares.length; c++) {
                if (shares[c] > 1e-4) {
                    counts[c] += shares[c];
                    for (int j = 0; j < frame.length; j++) {
                        sums[c][j] += shares[c] * (frame[j] - means[c][j]);
                    }
                }
            }
        }
        return new Statistics(counts, sums);
    }
}
