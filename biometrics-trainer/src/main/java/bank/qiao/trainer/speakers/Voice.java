package bank.qiao.trainer.speakers;

import bank.qiao.biometrics.voice.Mfcc;
import bank.qiao.biometrics.voice.Recording;
import bank.qiao.biometrics.voice.SpeechActivity;
import bank.qiao.trainer.sound.FlacFile;
import bank.qiao.trainer.sound.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A person's recording cut into four parts of at most 4 s, as features; and the same parts with noise, for training.
 *
 * @param parts one table of features each
 * @param noisy the same with noise
 */
@SuppressWarnings("ArrayRecordComponent")
record Voice(String speaker, List<float[][]> parts, List<float[][]> noisy) {

    static final int PARTS = 4;
    private static final int LONGEST_PART = 4 * Recording.RATE;
    private static final int SHORTEST_PART = 2 * Recording.RATE;

    /** Everybody in a folder of FLAC files, by name; whoever speaks less than 8 s is left out. */
    static List<Voice> all(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".flac"))
                    .sorted()
                    .toList();
        }
        Random random = new Random(815);
        List<Voice> voices = new ArrayList<>();
        for (Path file : files) {
            float[] samples = FlacFile.read(Files.readAllBytes(file));
            int part = Math.min(LONGEST_PART, samples.length / PARTS);
            if (part >= SHORTEST_PART) {
                voices.add(of(file.getFileName().toString().split("-")[0], samples, part, random));
            }
        }
        return voices;
    }

    private static Voice of(String speaker, float[] samples, int part, Random random) {
        List<float[][]> parts = new ArrayList<>();
        List<float[][]> noisy = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            float[] cut = Arrays.copyOfRange(samples, i * part, (i + 1) * part);
            parts.add(features(cut));
            double decibels = 10 + 15 * random.nextDouble();
            Sound.addNoise(cut, (float) (Sound.level(cut) * Math.pow(10, -decibels / 20)), random);
            noisy.add(features(cut));
        }
        return new Voice(speaker, parts, noisy);
    }

    private static float[][] features(float[] samples) {
        Recording recording = new Recording(samples);
        return Mfcc.of(recording, SpeechActivity.of(recording));
    }
}
