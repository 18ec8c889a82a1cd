package bank.qiao.trainer.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** False matches and false non-matches of a comparison, from scores of the same and of different people. */
public final class ErrorRates {

    private static final double Z = 1.96;

    private final float[] genuine;
    private final float[] strangers;

    /** Higher scores mean more alike. */
    public ErrorRates(List<Float> genuine, List<Float> strangers) {
        this.genuine = sorted(genuine);
        this.strangers = sorted(strangers);
    }

    private static float[] sorted(List<Float> scores) {
        float[] sorted = new float[scores.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = scores.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    public int genuine() {
        return genuine.length;
    }

    public int strangers() {
        return strangers.length;
    }

    /** The share of genuine scores below the threshold. */
    public double fnmr(float threshold) {
        return (double) below(genuine, threshold) / genuine.length;
    }

    /** The share of strangers' scores from the threshold on. */
    public double fmr(float threshold) {
        return (double) (strangers.length - below(strangers, threshold)) / strangers.length;
    }

    /** The lowest threshold at which no more than that share of strangers matches. */
    public float thresholdAt(double fmr) {
        int allowed = (int) Math.floor(fmr * strangers.length);
        return Math.nextUp(strangers[strangers.length - 1 - Math.min(allowed, strangers.length - 1)]);
    }

    /** Where both errors are the same. */
    public double eer() {
        double best = 1;
        double gap = 2;
        for (float threshold : genuine) {
            double distance = Math.abs(fnmr(threshold) - fmr(threshold));
            if (distance < gap) {
                gap = distance;
                best = (fnmr(threshold) + fmr(threshold)) / 2;
            }
        }
        return best;
    }

    /** A share of that many trials with its 95 % interval (Wilson), in percent. */
    public static String withInterval(double share, int trials) {
        double centre = (share + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
        double half = Z
                / (1 + Z * Z / trials)
                * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * (double) trials));
        return String.format(
                Locale.ROOT,
                "%.3g %% (%.2g–%.2g %%)",
                100 * share,
                100 * Math.max(0, centre - half),
                100 * (centre + half));
    }

    private static int below(float[] sorted, float threshold) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < threshold) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
