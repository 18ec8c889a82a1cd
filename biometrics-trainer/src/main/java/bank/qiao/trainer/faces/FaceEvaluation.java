package bank.qiao.trainer.faces;

import bank.qiao.biometrics.face.FaceFaultException;
import bank.qiao.biometrics.face.FaceLimits;
import bank.qiao.biometrics.face.FacePipeline;
import bank.qiao.biometrics.face.FaceReading;
import bank.qiao.biometrics.face.Vectors;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.picture.PictureException;
import bank.qiao.biometrics.picture.PictureReader;
import bank.qiao.trainer.report.ErrorRates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures a face pipeline on a folder with a folder of pictures for each person. */
public final class FaceEvaluation {

    private static final long MOST_ELEMENTS = 25_000_000;
    private static final float LEAST_REAL = 0.02f;

    private final Map<String, Integer> faults = new TreeMap<>();
    private final List<String> people = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final Set<String> everybody = new HashSet<>();
    private int pictures;
    private int suspicious;
    private long processorNanos;

    /** Reads every picture with the usual limits. */
    public static FaceEvaluation of(FacePipeline pipeline, Path folder) throws IOException {
        FaceEvaluation evaluation = new FaceEvaluation();
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        PictureReader reader = new PictureReader(MOST_ELEMENTS);
        for (Path file : files) {
            evaluation.add(pipeline, reader, file);
        }
        return evaluation;
    }

    private void add(FacePipeline pipeline, PictureReader reader, Path file) throws IOException {
        String person = String.valueOf(Objects.requireNonNull(file.getParent()).getFileName());
        pictures++;
        everybody.add(person);
        try {
            Picture picture = reader.read(Files.readAllBytes(file));
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            FaceReading reading = pipeline.read(picture, FaceLimits.usual());
            processorNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            people.add(person);
            vectors.add(reading.vector());
            suspicious += reading.real() < LEAST_REAL ? 1 : 0;
        } catch (PictureException unfit) {
            faults.merge(unfit.fault().name(), 1, Integer::sum);
        } catch (FaceFaultException unfit) {
            faults.merge(unfit.fault().name(), 1, Integer::sum);
        }
    }

    /** Every picture against every other. */
    public ErrorRates rates() {
        List<Float> genuine = new ArrayList<>();
        List<Float> strangers = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = i + 1; j < vectors.size(); j++) {
                boolean same = people.get(i).equals(people.get(j));
                (same ? genuine : strangers).add(Vectors.cosine(vectors.get(i), vectors.get(j)));
            }
        }
        return new ErrorRates(genuine, strangers);
    }

    public int pictures() {
        return pictures;
    }

    public int everybody() {
        return everybody.size();
    }

    /** Pictures that were refused, by reason. */
    public Map<String, Integer> faults() {
        return faults;
    }

    public int refused() {
        return pictures - vectors.size();
    }

    /** People of whom no picture could be used. */
    public int notEnrolled() {
        return everybody.size() - new HashSet<>(people).size();
    }

    public int suspicious() {
        return suspicious;
    }

    public double millisPerFace() {
        return processorNanos / 1e6 / Math.max(1, vectors.size());
    }
}
