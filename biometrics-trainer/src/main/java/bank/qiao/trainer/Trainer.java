package bank.qiao.trainer;

import bank.qiao.biometrics.face.FacePipeline;
import bank.qiao.biometrics.voice.DigitFeatures;
import bank.qiao.biometrics.weights.Weights;
import bank.qiao.trainer.digits.DigitTraining;
import bank.qiao.trainer.faces.FaceEvaluation;
import bank.qiao.trainer.report.DetCurve;
import bank.qiao.trainer.report.Document;
import bank.qiao.trainer.report.ErrorRates;
import bank.qiao.trainer.speakers.SpeakerTraining;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The commands: {@code train VOICE OUTPUT} makes the two files of weights; {@code faces FOLDER DOCS}, {@code faces-b FOLDER DOCS}, {@code digits
 * VOICE DOCS}, {@code speakers VOICE DOCS} and {@code speed DATA DOCS} measure, print, and write figures and curves into docs/biometrics.md.
 */
public final class Trainer {

    private static final String DOCUMENT = "biometrics.md";
    /** Pass and refer, as identity-service has them. */
    private static final float[] PASS_A = {0.48f, 0.34f};

    private static final float[] PASS_B = {0.941f, 0.929f};
    private static final float DIGITS_FROM = -20.3f;
    private static final float SPEAKER_FROM = 2.25f;

    private Trainer() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "train VOICE OUTPUT | faces FOLDER DOCS | faces-b FOLDER DOCS | digits VOICE DOCS | speakers VOICE"
                            + " DOCS");
        }
        Path input = Path.of(arguments[1]);
        Path output = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "train" -> train(input, output);
            case "faces" -> faces("faces", "Faces, pipeline A", FacePipeline.a(weights()), PASS_A, input, output);
            case "faces-b" -> faces("faces-b", "Faces, pipeline B", FacePipeline.b(weights()), PASS_B, input, output);
            case "digits" -> digits(input, output);
            case "speakers" -> speakers(input, output);
            case "speed" -> speed(input, output);
            default -> throw new IllegalArgumentException("no such command: " + arguments[0]);
        }
    }

    private static void train(Path voice, Path output) throws IOException {
        DigitTraining digits = DigitTraining.prepare(voice, new DigitFeatures(weights()));
        try (DataOutputStream out = file(output.resolve("digits.weights"))) {
            digits.learn().write(out);
        }
        try (DataOutputStream out = file(output.resolve("speakers.weights"))) {
            SpeakerTraining.prepare(voice).learn().write(out);
        }
    }

    private static void faces(
            String part, String title, FacePipeline pipeline, float[] thresholds, Path folder, Path docs)
            throws IOException {
        FaceEvaluation measured = FaceEvaluation.of(pipeline, folder);
        ErrorRates rates = measured.rates();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%d pictures of %d people; %d genuine and %d impostor pairs.",
                measured.pictures(),
                measured.everybody(),
                rates.genuine(),
                rates.strangers());
        line(text, "");
        line(text, "| measure | value (95 %% interval) |");
        line(text, "| --- | --- |");
        row(
                text,
                "FTA: refused pictures " + measured.faults(),
                ErrorRates.withInterval((double) measured.refused() / measured.pictures(), measured.pictures()));
        row(
                text,
                "FTE: people without a usable picture",
                ErrorRates.withInterval((double) measured.notEnrolled() / measured.everybody(), measured.everybody()));
        row(text, "EER", ErrorRates.withInterval(rates.eer(), rates.genuine()));
        for (double fmr : new double[] {1e-3, 1e-4, 1e-5}) {
            float threshold = rates.thresholdAt(fmr);
            row(
                    text,
                    String.format(Locale.ROOT, "FNMR at FMR %.0e (threshold %.3f)", fmr, threshold),
                    ErrorRates.withInterval(rates.fnmr(threshold), rates.genuine()));
        }
        for (float threshold : thresholds) {
            row(
                    text,
                    String.format(Locale.ROOT, "at %.2f: FMR, FNMR", threshold),
                    ErrorRates.withInterval(rates.fmr(threshold), rates.strangers()) + ", "
                            + ErrorRates.withInterval(rates.fnmr(threshold), rates.genuine()));
        }
        row(
                text,
                "genuine pictures that the liveness hint sends to staff",
                ErrorRates.withInterval((double) measured.suspicious() / measured.pictures(), measured.pictures()));
        row(
                text,
                "processor time for one face, decoding left out",
                String.format(Locale.ROOT, "%.0f ms", measured.millisPerFace()));
        publish(docs, part, title, text, rates);
    }

    private static void digits(Path voice, Path docs) throws IOException {
        List<DigitTraining.Trials> trials =
                DigitTraining.prepare(voice, new DigitFeatures(weights())).leaveOneOut();
        StringBuilder text = new StringBuilder();
        line(text, "| left out | strings | FNMR | wrong strings | FMR | EER |");
        line(text, "| --- | --- | --- | --- | --- | --- |");
        List<Float> genuine = new ArrayList<>();
        List<Float> wrong = new ArrayList<>();
        for (DigitTraining.Trials trial : trials) {
            digitRow(text, trial.speaker(), new ErrorRates(trial.genuine(), trial.wrong()));
            genuine.addAll(trial.genuine());
            wrong.addAll(trial.wrong());
        }
        ErrorRates all = new ErrorRates(genuine, wrong);
        digitRow(text, "all", all);
        publish(docs, "digits", "Strings of six digits", text, all);
    }

    private static void speed(Path data, Path docs) throws IOException {
        String table = new Speed(data).table();
        say(table);
        Document.replace(docs.resolve(DOCUMENT), "speed", table);
    }

    private static void digitRow(StringBuilder text, String name, ErrorRates rates) {
        line(
                text,
                "| %s | %d | %s | %d | %s | %.2f %% |",
                name,
                rates.genuine(),
                ErrorRates.withInterval(rates.fnmr(DIGITS_FROM), rates.genuine()),
                rates.strangers(),
                ErrorRates.withInterval(rates.fmr(DIGITS_FROM), rates.strangers()),
                100 * rates.eer());
    }

    private static void speakers(Path voice, Path docs) throws IOException {
        SpeakerTraining.Trials trials = SpeakerTraining.prepare(voice).crossValidate();
        ErrorRates rates = new ErrorRates(trials.genuine(), trials.strangers());
        StringBuilder text = new StringBuilder();
        line(text, "%d genuine and %d impostor trials.", rates.genuine(), rates.strangers());
        line(text, "");
        line(text, "| measure | value (95 %% interval) |");
        line(text, "| --- | --- |");
        row(text, "EER", ErrorRates.withInterval(rates.eer(), rates.genuine()));
        row(
                text,
                "FMR at the threshold " + SPEAKER_FROM,
                ErrorRates.withInterval(rates.fmr(SPEAKER_FROM), rates.strangers()));
        row(
                text,
                "FNMR at the threshold " + SPEAKER_FROM,
                ErrorRates.withInterval(rates.fnmr(SPEAKER_FROM), rates.genuine()));
        publish(docs, "speakers", "Voiceprints", text, rates);
    }

    private static void publish(Path docs, String part, String title, StringBuilder text, ErrorRates rates)
            throws IOException {
        String picture = "biometrics-" + part + ".png";
        DetCurve.write(title, rates, docs.resolve(picture));
        line(text, "");
        line(text, "![DET curve](%s)", picture);
        say(text.toString());
        Document.replace(docs.resolve(DOCUMENT), part, text.toString());
    }

    /** The trainer is a command: what it finds out goes to whoever gave it. */
    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }

    private static void row(StringBuilder text, String measure, String value) {
        text.append("| ").append(measure).append(" | ").append(value).append(" |\n");
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static Weights weights() {
        return new Weights(Weights.usualFolder());
    }

    private static DataOutputStream file(Path path) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }
}
