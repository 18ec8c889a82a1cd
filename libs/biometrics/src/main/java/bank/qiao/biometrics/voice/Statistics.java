package bank.qiao.biometrics.voice;

/**
 * How the sounds of a recording fall on the Gaussians of a mixture.
 *
 * @param counts of each Gaussian
 * @param sums of the features less its mean, for each Gaussian
 */
@SuppressWarnings("ArrayRecordComponent")
public record Statistics(double[] counts, double[][] sums) {}
