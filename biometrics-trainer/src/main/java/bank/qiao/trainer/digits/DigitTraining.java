package bank.qiao.trainer.digits;

import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.voice.DigitNetwork;
import bank.qiao.biometrics.voice.Recording;
import bank.qiao.biometrics.voice.SpokenDigits;
import bank.qiao.trainer.sound.FlacFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** From the folder of voices to the digit head, and the error rates of speakers that were left out. */
public final class DigitTraining {

    private static final int STRINGS_OF_PEOPLE = 260;
    private static final int STRINGS_OF_SYNTHETIC = 16;
    private static final int OTHER_SPEECH = 120;
    private static final int WRONG_STRINGS = 25;
    private static final String SYNTHETIC = "synthetic-";

    private final List<DigitString> strings = new ArrayList<>();

    /** @param voice the folder with {@code digits} and {@code speakers} */
    public static DigitTraining prepare(Path voice, DigitFeatures features) throws IOException {
        DigitCorpus corpus = new DigitCorpus();
        corpus.addRecordings(voice.resolve("digits"));
        corpus.addSynthetic();
        DigitTraining training = new DigitTraining();
        Random random = new Random(4_711);
        for (Map.Entry<String, List<SpokenWord>> speaker : corpus.bySpeaker().entrySet()) {
            int count = speaker.getKey().startsWith(SYNTHETIC) ? STRINGS_OF_SYNTHETIC : STRINGS_OF_PEOPLE;
            for (int i = 0; i < count; i++) {
                training.strings.add(DigitString.spoken(speaker.getKey(), speaker.getValue(), 6, features, random));
            }
        }
        training.addOtherSpeech(voice.resolve("speakers"), features, random);
        return training;
    }

    private void addOtherSpeech(Path folder, DigitFeatures features, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".flac"))
                    .sorted()
                    .limit(OTHER_SPEECH)
                    .toList();
        }
        for (Path file : files) {
            float[] samples = FlacFile.read(Files.readAllBytes(file));
            float[] part = Arrays.copyOf(samples, Math.min(samples.length, 4 * Recording.RATE));
            strings.add(DigitString.other("other", part, features, random));
        }
    }

    /** The head from everything. */
    public DigitNetwork learn() {
        return new DigitLearner().learn(strings);
    }

    /** How strings of a speaker fit a head that never heard the speaker. */
    public record Trials(String speaker, List<Float> genuine, List<Float> wrong) {}

    /** Leaves out each person once, and each tenth of the synthetic voices of each language once in all. */
    public List<Trials> leaveOneOut() {
        List<Trials> trials = new ArrayList<>();
        TreeSet<String> people = new TreeSet<>();
        strings.stream()
                .map(DigitString::speaker)
                .filter(name -> !name.startsWith(SYNTHETIC) && !name.equals("other"))
                .forEach(people::add);
        for (String person : people) {
            trials.add(leaveOut(person, List.of(person)));
        }
        trials.add(leaveOut(
                "synthetic Mandarin",
                List.of(SYNTHETIC + "zh-a+f3", SYNTHETIC + "zh-b+f3", SYNTHETIC + "zh-a+m4", SYNTHETIC + "zh-b+m4")));
        return trials;
    }

    private Trials leaveOut(String name, List<String> speakers) {
        List<DigitString> others = strings.stream()
                .filter(string -> !speakers.contains(string.speaker()))
                .toList();
        List<DigitString> own = strings.stream()
                .filter(string -> speakers.contains(string.speaker()))
                .toList();
        return trials(name, new DigitLearner().learn(others), own);
    }

    private static Trials trials(String name, DigitNetwork network, List<DigitString> strings) {
        Random random = new Random(99);
        List<Float> genuine = new ArrayList<>();
        List<Float> wrong = new ArrayList<>();
        for (DigitString string : strings) {
            genuine.add(SpokenDigits.score(network, string.features(), string.digits()));
            for (int i = 0; i < WRONG_STRINGS; i++) {
                wrong.add(SpokenDigits.score(network, string.features(), other(string.digits(), random)));
            }
        }
        return new Trials(name, genuine, wrong);
    }

    private static int[] other(int[] digits, Random random) {
        while (true) {
            int[] made = new int[digits.length];
            for (int i = 0; i < made.length; i++) {
                do {
                    made[i] = random.nextInt(10);
                } while (i > 0 && made[i] == made[i - 1]);
            }
            if (!Arrays.equals(made, digits)) {
                return made;
            }
        }
    }
}
