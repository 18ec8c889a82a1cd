package bank.qiao.biometrics.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * What a speaker's voice is judged by: for each 10 ms of speech 20 mel cepstra, their slopes and the slopes of those,
 * each brought to mean 0 and variance 1 over the recording.
 */
public final class Mfcc {

    /** Numbers for each 10 ms. */
    public static final int SIZE = 60;

    private static final int CEPSTRA = 20;
    private static final int BANDS = 30;
    private static final int FFT = 512;
    private static final int FRAME = 400;
    private static final int HOP = SpeechActivity.STEP;
    private static final float PRE_EMPHASIS = 0.97f;
    private static final float LOWEST = 60;
    private static final float HIGHEST = 7_400;
    private static final int SLOPE = 2;

    private static final float[] WINDOW = window();
    private static final float[][] FILTERS = filters();
    private static final float[][] COSINES = cosines();

    private Mfcc() {}

    /** Empty where nobody speaks. */
    public static float[][] of(Recording recording, SpeechActivity activity) {
        float[] samples = recording.samples();
        int frames = Math.max(0, (samples.length - FRAME) / HOP + 1);
        float[][] cepstra = new float[frames][];
        for (int i = 0; i < frames; i++) {
            cepstra[i] = cepstra(samples, i * HOP);
        }
        float[][] slopes = slopes(cepstra);
        float[][] bends = slopes(slopes);
        List<float[]> spoken = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            if (activity.speech()[Math.min(i + 1, activity.speech().length - 1)]) {
                float[] all = new float[SIZE];
                System.arraycopy(cepstra[i], 0, all, 0, CEPSTRA);
                System.arraycopy(slopes[i], 0, all, CEPSTRA, CEPSTRA);
                System.arraycopy(bends[i], 0, all, 2 * CEPSTRA, CEPSTRA);
                spoken.add(all);
            }
        }
        return standardised(spoken.toArray(float[][]::new));
    }

    private static float[] cepstra(float[] samples, int from) {
        float[] real = new float[FFT];
        float[] imaginary = new float[FFT];
        for (int i = 0; i < FRAME; i++) {
            float before = from + i == 0 ? 0 : samples[from + i - 1];
            real[i] = (samples[from + i] - PRE_EMPHASIS * before) * WINDOW[i];
        }
        Fourier.transform(real, imaginary);
        float[] bands = new float[BANDS];
        for (int b = 0; b < BANDS; b++) {
            float[] filter = FILTERS[b];
            float sum = 1e-7f;
            for (int i = 0; i < filter.length; i++) {
                sum += filter[i] * (real[i] * real[i] + imaginary[i] * imaginary[i]);
            }
            bands[b] = (float) Math.log(sum);
        }
        float[] cepstra = new float[CEPSTRA];
        for (int i = 0; i < CEPSTRA; i++) {
            for (int b = 0; b < BANDS; b++) {
                cepstra[i] += bands[b] * COSINES[i][b];
            }
        }
        return cepstra;
    }

    private static float[][] slopes(float[][] values) {
        float[][] slopes = new float[values.length][CEPSTRA];
        for (int i = 0; i < values.length; i++) {
            for (int step = 1; step <= SLOPE; step++) {
                float[] after = values[Math.min(i + step, values.length - 1)];
                float[] before = values[Math.max(i - step, 0)];
                for (int j = 0; j < CEPSTRA; j++) {
                    slopes[i][j] += step * (after[j] - before[j]) / 10;
                }
            }
        }
        return slopes;
    }

    private static float[][] standardised(float[][] frames) {
        for (int j = 0; j < SIZE && frames.length > 0; j++) {
            double sum = 0;
            double square = 0;
            for (float[] frame : frames) {
                sum += frame[j];
                square += frame[j] * frame[j];
            }
            double mean = sum / frames.length;
            double scale = 1 / Math.sqrt(Math.max(square / frames.length - mean * mean, 1e-6));
            for (float[] frame : frames) {
                frame[j] = (float) ((frame[j] - mean) * scale);
            }
        }
        return frames;
    }

    private static float[] window() {
        float[] window = new float[FRAME];
        for (int i = 0; i < FRAME; i++) {
            window[i] = (float) (0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (FRAME - 1)));
        }
        return window;
    }

    private static float[][] filters() {
        float[][] filters = new float[BANDS][FFT / 2 + 1];
        double low = mel(LOWEST);
        double step = (mel(HIGHEST) - low) / (BANDS + 1);
        for (int b = 0; b < BANDS; b++) {
            for (int i = 0; i <= FFT / 2; i++) {
                double place = (mel((double) i * Recording.RATE / FFT) - low) / step - b;
                filters[b][i] = (float) Math.max(0, Math.min(place, 2 - place));
            }
        }
        return filters;
    }

    private static double mel(double hertz) {
        return 1127 * StrictMath.log(1 + hertz / 700);
    }

    private static float[][] cosines() {
        float[][] cosines = new float[CEPSTRA][BANDS];
        for (int i = 0; i < CEPSTRA; i++) {
            for (int b = 0; b < BANDS; b++) {
                cosines[i][b] = (float) (StrictMath.cos(Math.PI * i * (b + 0.5) / BANDS) * Math.sqrt(2.0 / BANDS));
            }
        }
        return cosines;
    }
}
