package bank.qiao.trainer;

import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.weights.Weights;
import bank.qiao.trainer.digits.DigitTraining;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The commands: {@code train VOICE-FOLDER OUTPUT-FOLDER}. */
public final class Trainer {

    private Trainer() {}

    public static void main(String[] arguments) throws IOException {
        Path voice = Path.of(arguments[1]);
        Path output = Path.of(arguments[2]);
        DigitFeatures features = new DigitFeatures(new Weights(Weights.usualFolder()));
        long start = System.nanoTime();
        DigitTraining digits = DigitTraining.prepare(voice, features);
        System.out.println("prepared " + (System.nanoTime() - start) / 1_000_000_000);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(output.resolve("digits.weights")))) {
            digits.learn().write(out);
        }
        System.out.println("learned " + (System.nanoTime() - start) / 1_000_000_000);
        for (DigitTraining.Trials t : digits.leaveOneOut()) {
            var g = t.genuine().stream().sorted().toList();
            var w = t.wrong().stream().sorted().toList();
            System.out.println(t.speaker() + " genuine min " + g.subList(0, Math.min(12, g.size())) + " wrong max "
                    + w.subList(w.size() - 12, w.size()));
            for (float x : new float[] {-0.5f, -1f, -1.5f, -2f, -3f, -4f, -6f, -8f}) {
                System.out.printf("  %.1f FNMR %.4f FMR %.5f%n", x,
                        g.stream().filter(v -> v < x).count() / (double) g.size(),
                        w.stream().filter(v -> v >= x).count() / (double) w.size());
            }
        }
    }
}
