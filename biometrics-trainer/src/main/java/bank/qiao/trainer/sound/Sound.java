package bank.qiao.trainer.sound;

import bank.qiao.biometrics.voice.Recording;
import java.util.Random;

/** What can be done with samples from -1 to 1. */
public final class Sound {

    private static final int TAPS = 16;

    private Sound() {}

    /**
     * To another number of samples for the same time, by a windowed sinc.
     *
     * @param ratio new samples for one old
     */
    public static float[] resample(float[] samples, double ratio) {
        int length = (int) (samples.length * ratio);
        float[] out = new float[length];
        double cut = Math.min(1, ratio);
        int reach = (int) Math.ceil(TAPS / cut);
        for (int i = 0; i < length; i++) {
            double centre = i / ratio;
            int from = Math.max(0, (int) Math.ceil(centre - reach));
            int to = Math.min(samples.length - 1, (int) Math.floor(centre + reach));
            double sum = 0;
            for (int j = from; j <= to; j++) {
                double t = j - centre;
                double window = 0.5 + 0.5 * Math.cos(Math.PI * t / reach);
                sum += samples[j] * window * cut * sinc(t * cut);
            }
            out[i] = (float) sum;
        }
        return out;
    }

    private static double sinc(double t) {
        return Math.abs(t) < 1e-9 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
    }

    /** Without the quiet parts before and behind. */
    public static float[] trim(float[] samples) {
        int step = Recording.RATE / 100;
        float peak = 0;
        int steps = samples.length / step;
        float[] energy = new float[steps];
        for (int i = 0; i < steps; i++) {
            for (int j = i * step; j < (i + 1) * step; j++) {
                energy[i] += samples[j] * samples[j];
            }
            peak = Math.max(peak, energy[i]);
        }
        int from = 0;
        int to = steps - 1;
        while (from < to && energy[from] < peak / 1000) {
            from++;
        }
        while (to > from && energy[to] < peak / 1000) {
            to--;
        }
        return java.util.Arrays.copyOfRange(samples, from * step, Math.max(from * step, (to + 1) * step));
    }

    public static float level(float[] samples) {
        double sum = 1e-12;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return (float) Math.sqrt(sum / Math.max(1, samples.length));
    }

    /** Adds white noise of that level, in place. */
    public static void addNoise(float[] samples, float level, Random random) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (random.nextGaussian() * level);
        }
    }
}
