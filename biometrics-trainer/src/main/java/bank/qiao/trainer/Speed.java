package bank.qiao.trainer;

import bank.qiao.biometrics.face.FaceFaultException;
import bank.qiao.biometrics.face.FaceLimits;
import bank.qiao.biometrics.face.FacePipeline;
import bank.qiao.biometrics.face.Vectors;
import bank.qiao.biometrics.picture.PictureException;
import bank.qiao.biometrics.picture.PictureReader;
import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.voice.Recording;
import bank.qiao.biometrics.voice.SpeakerModel;
import bank.qiao.biometrics.voice.SpeechActivity;
import bank.qiao.biometrics.voice.SpokenDigits;
import bank.qiao.biometrics.weights.Weights;
import bank.qiao.trainer.sound.FlacFile;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Measures the processor time of one comparison on one thread, after a warm-up: medians and the slowest tenth. */
final class Speed {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 100;
    private static final int SECONDS = 4;
    private static final int[] DIGITS = {3, 1, 4, 1, 5, 9};

    private final Path data;
    private final Weights weights = new Weights(Weights.usualFolder());

    /** @param data the folder with {@code faces} and {@code voice} */
    Speed(Path data) {
        this.data = data;
    }

    /** The rows of a table. */
    String table() throws IOException {
        return "| one thread, after warm-up | median | 90 % are faster than |\n| --- | --- | --- |\n"
                + face(
                        "a face (250 x 250): decode, find, judge, embed, liveness, compare; pipeline A",
                        FacePipeline.a(weights),
                        0)
                + face("the same with a camera picture (1200 x 1600)", FacePipeline.a(weights), 1_200)
                + face("a face (250 x 250), pipeline B", FacePipeline.b(weights), 0)
                + voice();
    }

    private String face(String what, FacePipeline pipeline, int width) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(data.resolve("faces"))) {
            for (Path file :
                    walked.filter(Files::isRegularFile).sorted().limit(40).toList()) {
                pictures.add(width == 0 ? Files.readAllBytes(file) : enlarged(file, width));
            }
        }
        PictureReader reader = new PictureReader(25_000_000);
        float[][] reference = new float[1][];
        return measured(what, round -> {
            try {
                float[] vector = pipeline.read(reader.read(pictures.get(round % pictures.size())), FaceLimits.usual())
                        .vector();
                reference[0] = reference[0] == null ? vector : reference[0];
                return Vectors.cosine(reference[0], vector);
            } catch (PictureException | FaceFaultException refused) {
                // A refusal takes no longer than a comparison.
                return 0;
            }
        });
    }

    private static byte[] enlarged(Path file, int width) throws IOException {
        Image picture = ImageIO.read(file.toFile());
        BufferedImage large = new BufferedImage(width, width / 3 * 4, BufferedImage.TYPE_INT_RGB);
        large.createGraphics().drawImage(picture, 0, 0, large.getWidth(), large.getHeight(), null);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private String voice() throws IOException {
        List<Recording> recordings = new ArrayList<>();
        try (Stream<Path> listed = Files.list(data.resolve("voice/speakers"))) {
            for (Path file : listed.sorted().limit(20).toList()) {
                float[] samples = FlacFile.read(Files.readAllBytes(file));
                recordings.add(new Recording(Arrays.copyOf(samples, SECONDS * Recording.RATE)));
            }
        }
        SpokenDigits digits = SpokenDigits.withTrainedHead(new DigitFeatures(weights));
        SpeakerModel speakers = SpeakerModel.trained();
        return measured("a voice of 4 s: activity, digits, voiceprint, compare", round -> {
            Recording recording = recordings.get(round % recordings.size());
            SpeechActivity activity = SpeechActivity.of(recording);
            float[] print = speakers.voiceprint(recording, activity);
            return digits.score(recording, activity, DIGITS) + speakers.score(print, print);
        });
    }

    private interface Work {
        float run(int round);
    }

    private static String measured(String what, Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ROUNDS];
        float keep = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            keep += work.run(round + WARM_UP);
            if (round >= 0) {
                millis[round] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        if (Float.isNaN(keep)) {
            throw new IllegalStateException("a comparison gave no number");
        }
        return String.format(
                Locale.ROOT, "| %s | %.0f ms | %.0f ms |%n", what, millis[ROUNDS / 2], millis[ROUNDS * 9 / 10]);
    }
}
