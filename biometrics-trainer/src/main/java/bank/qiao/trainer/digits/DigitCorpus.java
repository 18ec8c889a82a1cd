package bank.qiao.trainer.digits;

import bank.qiao.trainer.sound.Sound;
import bank.qiao.trainer.sound.Synthesizer;
import bank.qiao.trainer.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Spoken digits by speaker: English recordings of people, and synthetic English and Mandarin. */
final class DigitCorpus {

    private static final String[] ENGLISH = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[] MANDARIN = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    /** How a one in a number that is read digit by digit is often spoken. */
    private static final String MANDARIN_ONE = "幺";

    private static final String[] VARIANTS = {
        "", "+m1", "+m2", "+m3", "+m4", "+m5", "+m6", "+m7", "+m8", "+f1", "+f2", "+f3", "+f4", "+f5"
    };
    private static final String[] ENGLISH_VOICES = {"en-us", "en-gb"};

    private final Map<String, List<SpokenWord>> bySpeaker = new TreeMap<>();

    Map<String, List<SpokenWord>> bySpeaker() {
        return bySpeaker;
    }

    /** Files named {@code digit_speaker_number.wav}. */
    void addRecordings(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String[] parts = file.getFileName().toString().split("_");
            float[] samples = Sound.trim(WavFile.read(Files.readAllBytes(file)));
            add(new SpokenWord(parts[1], Integer.parseInt(parts[0]), samples));
        }
    }

    void addSynthetic() throws IOException {
        for (int i = 0; i < VARIANTS.length; i++) {
            int pitch = 25 + 17 * i % 55;
            String variant = VARIANTS[i];
            for (String voice : ENGLISH_VOICES) {
                addVoice("synthetic-" + voice + variant, voice + variant, pitch, 120 + 23 * i % 60, ENGLISH);
            }
            addVoice("synthetic-zh-a" + variant, "cmn" + variant, pitch, 120 + 29 * i % 70, MANDARIN);
            addVoice("synthetic-zh-b" + variant, "cmn" + variant, 80 - pitch, 170 - 31 * i % 60, MANDARIN);
        }
    }

    private void addVoice(String speaker, String voice, int pitch, int rate, String[] words) throws IOException {
        for (int digit = 0; digit < words.length; digit++) {
            add(new SpokenWord(speaker, digit, Synthesizer.speak(voice, pitch, rate, words[digit])));
        }
        if (words == MANDARIN) {
            add(new SpokenWord(speaker, 1, Synthesizer.speak(voice, pitch, rate, MANDARIN_ONE)));
        }
    }

    private void add(SpokenWord word) {
        bySpeaker.computeIfAbsent(word.speaker(), name -> new ArrayList<>()).add(word);
    }
}
