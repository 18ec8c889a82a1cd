package bank.qiao.trainer.digits;

import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.voice.DigitNetwork;
import bank.qiao.biometrics.voice.Recording;
import bank.qiao.biometrics.voice.SpeechActivity;
import bank.qiao.trainer.sound.Sound;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Some digits spoken in a row, put together from single ones, with its features and what each of them is.
 *
 * @param digits none next to itself; empty where somebody speaks of something else
 */
@SuppressWarnings("ArrayRecordComponent")
record DigitString(String speaker, int[] digits, float[][] features, int[] labels) {

    static DigitString spoken(
            String speaker, List<SpokenWord> words, int length, DigitFeatures features, Random random) {
        int[] digits = new int[length];
        int[] from = new int[length];
        int[] to = new int[length];
        double speed = 0.88 + 0.24 * random.nextDouble();
        float[] samples = new float[Recording.RATE * 2 * (length + 2)];
        int at = (int) (Recording.RATE * (0.1 + 0.4 * random.nextDouble()));
        for (int i = 0; i < length; i++) {
            SpokenWord word = pick(words, i == 0 ? -1 : digits[i - 1], random);
            digits[i] = word.digit();
            float[] sound = Sound.resample(word.samples(), speed);
            float gain = (float) (0.08 * (0.7 + 0.6 * random.nextDouble()) / Sound.level(sound));
            from[i] = at;
            for (int j = 0; j < sound.length && at < samples.length; j++) {
                samples[at++] += sound[j] * gain;
            }
            to[i] = at;
            at += (int) (Recording.RATE * (0.04 + 0.3 * random.nextDouble() * random.nextDouble()));
        }
        at = Math.min(samples.length, at + (int) (Recording.RATE * 0.4 * random.nextDouble()));
        return finished(speaker, digits, Arrays.copyOf(samples, at), from, to, features, random);
    }

    /** Somebody speaking of something else. */
    static DigitString other(String speaker, float[] samples, DigitFeatures features, Random random) {
        return finished(speaker, new int[0], samples.clone(), new int[0], new int[0], features, random);
    }

    private static DigitString finished(
            String speaker,
            int[] digits,
            float[] samples,
            int[] from,
            int[] to,
            DigitFeatures features,
            Random random) {
        double decibels = 14 + 30 * random.nextDouble();
        Sound.addNoise(samples, (float) (0.08 * Math.pow(10, -decibels / 20)), random);
        Recording recording = new Recording(samples);
        float[][] vectors = features.of(recording, SpeechActivity.of(recording).level());
        int[] labels = new int[vectors.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = DigitNetwork.NONE;
            for (int j = 0; j < digits.length; j++) {
                if (DigitFeatures.middle(i) >= from[j] && DigitFeatures.middle(i) < to[j]) {
                    labels[i] = digits[j];
                }
            }
        }
        return new DigitString(speaker, digits, vectors, labels);
    }

    private static SpokenWord pick(List<SpokenWord> words, int not, Random random) {
        while (true) {
            SpokenWord word = words.get(random.nextInt(words.size()));
            if (word.digit() != not) {
                return word;
            }
        }
    }
}
