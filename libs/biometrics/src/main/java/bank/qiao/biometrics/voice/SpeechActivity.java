package bank.qiao.biometrics.voice;

import java.util.Arrays;

/**
 * Where in a recording somebody speaks, in steps of 10 ms: what is well above the quietest tenth and not far below the
 * loudest. Even noise and silence have no such parts.
 *
 * @param speech one for each step
 * @param level root mean square of the spoken parts, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpeechActivity(boolean[] speech, float level, float clipped) {

    static final int STEP = Recording.RATE / 100;
    private static final float ABOVE_NOISE = 9;
    private static final float BELOW_PEAK = 32;
    private static final float SILENCE = -60;
    private static final float FULL_SCALE = 0.998f;
    private static final int BRIDGE = 8;

    public static SpeechActivity of(Recording recording) {
        float[] samples = recording.samples();
        int steps = samples.length / STEP;
        float[] energy = new float[steps];
        for (int i = 0; i < steps; i++) {
            double sum = 1e-10;
            for (int j = i * STEP; j < (i + 1) * STEP; j++) {
                sum += samples[j] * samples[j];
            }
            energy[i] = (float) (10 * Math.log10(sum / STEP));
        }
        float[] sorted = energy.clone();
        Arrays.sort(sorted);
        float noise = steps == 0 ? 0 : sorted[steps / 10];
        float peak = steps == 0 ? 0 : sorted[steps - 1 - steps / 50];
        float threshold = Math.max(Math.max(SILENCE, peak - BELOW_PEAK), noise + ABOVE_NOISE);
        boolean[] speech = new boolean[steps];
        for (int i = 0; i < steps; i++) {
            speech[i] = energy[i] > threshold;
        }
        return new SpeechActivity(bridged(speech), level(samples, speech), clipped(samples));
    }

    public float seconds() {
        int count = 0;
        for (boolean spoken : speech) {
            count += spoken ? 1 : 0;
        }
        return count / 100f;
    }

    /** @throws RecordingException CLIPPED, TOO_LITTLE_SPEECH */
    public void require(SpeechLimits limits) throws RecordingException {
        if (clipped > limits.mostClipped()) {
            throw new RecordingException(RecordingFault.CLIPPED);
        }
        if (seconds() < limits.leastSpeechSeconds()) {
            throw new RecordingException(RecordingFault.TOO_LITTLE_SPEECH);
        }
    }

    /** Short pauses inside a word belong to it. */
    private static boolean[] bridged(boolean[] speech) {
        boolean[] whole = speech.clone();
        int last = -1;
        for (int i = 0; i < speech.length; i++) {
            if (speech[i]) {
                if (last >= 0 && i - last <= BRIDGE) {
                    Arrays.fill(whole, last, i, true);
                }
                last = i;
            }
        }
        return whole;
    }

    private static float level(float[] samples, boolean[] speech) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < speech.length; i++) {
            if (speech[i]) {
                for (int j = i * STEP; j < (i + 1) * STEP; j++) {
                    sum += samples[j] * samples[j];
                }
                count += STEP;
            }
        }
        return count == 0 ? 0 : (float) Math.sqrt(sum / count);
    }

    private static float clipped(float[] samples) {
        int count = 0;
        for (float sample : samples) {
            count += Math.abs(sample) >= FULL_SCALE ? 1 : 0;
        }
        return samples.length == 0 ? 0 : (float) count / samples.length;
    }
}
