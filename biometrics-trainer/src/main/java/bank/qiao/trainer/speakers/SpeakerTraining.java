package bank.qiao.trainer.speakers;

import bank.qiao.biometrics.voice.MixtureModel;
import bank.qiao.biometrics.voice.SpeakerModel;
import bank.qiao.biometrics.voice.Statistics;
import bank.qiao.biometrics.voice.TotalVariability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** From a folder of voices to the voiceprint model, and the error rates of people who were left out. */
public final class SpeakerTraining {

    private static final int EACH_NTH_FRAME = 5;
    private static final int STRANGERS = 200;
    private static final int FOLDS = 3;

    private final List<Voice> voices;

    private SpeakerTraining(List<Voice> voices) {
        this.voices = voices;
    }

    public static SpeakerTraining prepare(Path voice) throws IOException {
        return new SpeakerTraining(Voice.all(voice.resolve("speakers")));
    }

    /** The model from everybody. */
    public SpeakerModel learn() {
        return learn(voices);
    }

    /** Scores of people with themselves and with others; enrolled with three parts, compared with the fourth. */
    public record Trials(List<Float> genuine, List<Float> strangers) {}

    /** A third of the people is left out of training at a time. */
    public Trials crossValidate() {
        Trials trials = new Trials(new ArrayList<>(), new ArrayList<>());
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Voice> known = new ArrayList<>();
            List<Voice> held = new ArrayList<>();
            for (int i = 0; i < voices.size(); i++) {
                (i % FOLDS == fold ? held : known).add(voices.get(i));
            }
            compare(learn(known), held, trials);
        }
        return trials;
    }

    private static void compare(SpeakerModel model, List<Voice> people, Trials trials) {
        List<List<float[]>> prints = people.stream()
                .map(voice -> voice.parts().stream().map(model::voiceprintOf).toList())
                .toList();
        for (int test = 0; test < Voice.PARTS; test++) {
            for (int enrolled = 0; enrolled < people.size(); enrolled++) {
                float[] template = template(prints.get(enrolled), test);
                for (int other = 0; other < people.size(); other++) {
                    float score = model.score(template, prints.get(other).get(test));
                    (enrolled == other ? trials.genuine() : trials.strangers()).add(score);
                }
            }
        }
    }

    private static float[] template(List<float[]> prints, int without) {
        float[] sum = new float[prints.getFirst().length];
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < sum.length && i != without; j++) {
                sum[j] += prints.get(i)[j];
            }
        }
        return SpeakerModel.unit(sum);
    }

    private static SpeakerModel learn(List<Voice> people) {
        Random random = new Random(20_261_122);
        List<float[]> frames = new ArrayList<>();
        for (Voice voice : people) {
            for (float[][] part : voice.parts()) {
                for (int i = 0; i < part.length; i += EACH_NTH_FRAME) {
                    frames.add(part[i]);
                }
            }
        }
        MixtureModel mixture = MixtureLearner.learn(frames, random);
        List<List<Statistics>> statistics = people.stream()
                .map(voice -> Stream.concat(voice.parts().stream(), voice.noisy().stream())
                        .map(mixture::statistics)
                        .toList())
                .toList();
        float[][] directions = VariabilityLearner.learn(
                mixture, statistics.stream().flatMap(List::stream).toList(), random);
        TotalVariability variability = new TotalVariability(mixture, directions);
        List<List<float[]>> vectors = statistics.stream()
                .map(person -> person.stream().map(variability::vector).toList())
                .toList();
        float[] centre = centre(vectors);
        for (List<float[]> person : vectors) {
            for (float[] vector : person) {
                for (int i = 0; i < centre.length; i++) {
                    vector[i] -= centre[i];
                }
            }
        }
        float[][] projection = Discriminant.learn(vectors, random);
        SpeakerModel bare = new SpeakerModel(mixture, directions, centre, projection, new float[][] {projection[0]});
        float[][] strangers = statistics.stream()
                .limit(STRANGERS)
                .map(person -> bare.voiceprint(person.getFirst()))
                .toArray(float[][]::new);
        return new SpeakerModel(mixture, directions, centre, projection, strangers);
    }

    private static float[] centre(List<List<float[]>> vectors) {
        float[] centre = new float[vectors.getFirst().getFirst().length];
        int count = vectors.stream().mapToInt(List::size).sum();
        for (List<float[]> person : vectors) {
            for (float[] vector : person) {
                for (int i = 0; i < centre.length; i++) {
                    centre[i] += vector[i] / count;
                }
            }
        }
        return centre;
    }
}
