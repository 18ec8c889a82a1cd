package bank.qiao.biometrics.voice;

import java.util.Arrays;

/**
 * How well a recording fits a string of digits: the best way to lay the string over it, less the best way to lay any
 * string. 0 when no other string fits better, otherwise below 0. In natural logarithms.
 */
final class DigitAlignment {

    /** Steps of 80 ms that a digit lasts at least. */
    private static final int SHORTEST = 2;

    private static final float IMPOSSIBLE = -1e9f;

    private DigitAlignment() {}

    static float score(float[][] logLikelihoods, int[] digits) {
        return fixed(logLikelihoods, digits) - best(logLikelihoods, digits.length);
    }

    /** The best path: nothing, first digit, nothing or not, second digit … nothing. */
    static float fixed(float[][] steps, int[] digits) {
        // States: 0 is the pause before; for each digit SHORTEST states (the last one loops) and the pause behind it.
        int perDigit = SHORTEST + 1;
        float[] now = new float[1 + digits.length * perDigit];
        Arrays.fill(now, IMPOSSIBLE);
        now[0] = 0;
        for (float[] step : steps) {
            float[] next = new float[now.length];
            next[0] = now[0] + step[DigitNetwork.NONE];
            for (int i = 0; i < digits.length; i++) {
                int base = 1 + i * perDigit;
                float digit = step[digits[i]];
                // Into a digit from the pause before it, or straight from the digit before it.
                float entry = base == 1 ? now[0] : Math.max(now[base - 1], now[base - 2]);
                next[base] = entry + digit;
                for (int j = 1; j < SHORTEST; j++) {
                    next[base + j] = now[base + j - 1] + digit;
                }
                int lastState = base + SHORTEST - 1;
                next[lastState] = Math.max(next[lastState], now[lastState] + digit);
                next[lastState + 1] = Math.max(now[lastState + 1], now[lastState]) + step[DigitNetwork.NONE];
            }
            now = next;
        }
        return Math.max(now[now.length - 1], now[now.length - 2]);
    }

    /** The best path of any string of about that many digits, none next to itself. */
    private static float best(float[][] steps, int length) {
        float best = IMPOSSIBLE;
        // One digit more or less is another string, too; longer ones would only be noise taken apart.
        float[] byLength = bestByLength(steps, length + 1);
        for (float score : byLength) {
            best = Math.max(best, score);
        }
        return best;
    }

    /** For each count of digits from 0 on, the best score of any string of so many. */
    private static float[] bestByLength(float[][] steps, int most) {
        int states = 10 * SHORTEST;
        float[][] inside = new float[most + 1][states];
        float[][] pause = new float[most + 1][11];
        for (int n = 0; n <= most; n++) {
            Arrays.fill(inside[n], IMPOSSIBLE);
            Arrays.fill(pause[n], IMPOSSIBLE);
        }
        // The pause remembers the digit before it, because the next one differs; 10 is none yet.
        pause[0][10] = 0;
        for (float[] step : steps) {
            float[][] nextInside = new float[most + 1][states];
            float[][] nextPause = new float[most + 1][11];
            for (int n = 0; n <= most; n++) {
                advance(step, inside, pause, n, nextInside[n], nextPause[n]);
            }
            inside = nextInside;
            pause = nextPause;
        }
        float[] scores = new float[most + 1];
        for (int n = 0; n <= most; n++) {
            scores[n] = IMPOSSIBLE;
            for (int d = 0; d <= 10; d++) {
                scores[n] = Math.max(scores[n], pause[n][d]);
                if (d < 10) {
                    scores[n] = Math.max(scores[n], inside[n][d * SHORTEST + SHORTEST - 1]);
                }
            }
        }
        return scores;
    }

    private static void advance(
            float[] step, float[][] inside, float[][] pause, int n, float[] nextInside, float[] nextPause) {
        nextPause[10] = pause[n][10] + step[DigitNetwork.NONE];
        for (int d = 0; d < 10; d++) {
            int base = d * SHORTEST;
            float entry = IMPOSSIBLE;
            if (n > 0) {
                for (int before = 0; before <= 10; before++) {
                    if (before != d) {
                        entry = Math.max(entry, pause[n - 1][before]);
                        if (before < 10) {
                            entry = Math.max(entry, inside[n - 1][before * SHORTEST + SHORTEST - 1]);
                        }
                    }
                }
            }
            nextInside[base] = entry + step[d];
            for (int j = 1; j < SHORTEST; j++) {
                nextInside[base + j] = inside[n][base + j - 1] + step[d];
            }
            int last = base + SHORTEST - 1;
            nextInside[last] = Math.max(nextInside[last], inside[n][last] + step[d]);
            nextPause[d] = Math.max(pause[n][d], inside[n][last]) + step[DigitNetwork.NONE];
        }
    }
}
