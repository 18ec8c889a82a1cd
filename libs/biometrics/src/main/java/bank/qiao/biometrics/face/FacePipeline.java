package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.weights.OnnxModel;
import bank.qiao.biometrics.weights.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a picture to a vector: find, judge, align, embed. Holds the networks; many threads may use it. */
public final class FacePipeline {

    private final String version;
    private final FaceDetector detector;
    private final LandmarkFinder landmarks;
    private final FaceEmbedding embedding;
    private final LivenessModel liveness;

    private FacePipeline(String version, Weights weights, FaceEmbedding embedding) {
        this.version = version;
        this.embedding = embedding;
        detector = new FaceDetector(new OnnxModel(weights.read("face-a", "fr_detect.onnx")));
        landmarks = new LandmarkFinder(new OnnxModel(weights.read("face-a", "fr_landmark.onnx")));
        liveness = new LivenessModel(new OnnxModel(weights.read("face-a", "fr_liveness.onnx")));
    }

    /** @throws bank.qiao.biometrics.weights.WeightsException without its weights */
    public static FacePipeline a(Weights weights) {
        return new FacePipeline(
                "face-a-1", weights, new PipelineA(new OnnxModel(weights.read("face-a", "fr_feature.onnx"))));
    }

    /** The same with dlib's network in place of the embedding. */
    public static FacePipeline b(Weights weights) {
        byte[] list = weights.read("face-b", "face_recognition_model-weights_manifest.json");
        byte[] values = weights.read("face-b", "face_recognition_model.bin");
        return new FacePipeline("face-b-1", weights, new PipelineB(new QuantizedWeights(list, values)));
    }

    /** The name under which its vectors are kept: those of another version can't be compared with them. */
    public String version() {
        return version;
    }

    /**
     * Reads the one face of a picture.
     *
     * @param limits what quality is asked for; null takes any face, the best of several
     */
    public FaceReading read(Picture picture, @Nullable FaceLimits limits) throws FaceFaultException {
        try {
            List<FaceBox> faces = detector.detect(picture);
            if (faces.isEmpty()) {
                throw new FaceFaultException(FaceFault.NO_FACE);
            }
            List<FaceBox> byPlace = central(picture, faces);
            FaceBox square = byPlace.getFirst().square();
            Landmarks points = landmarks.find(picture, square);
            AlignedFace aligned = AlignedFace.of(picture, points);
            FaceQuality quality = FaceQuality.of(picture, byPlace, points, aligned);
            if (limits != null) {
                quality.require(limits);
            }
            return new FaceReading(embedding.embed(picture, points, aligned), liveness.real(picture, square), quality);
        } catch (OrtException e) {
            throw new IllegalStateException("a network failed", e);
        }
    }

    /** The largest face first; the one nearer to the middle where two are about as large. */
    private static List<FaceBox> central(Picture picture, List<FaceBox> faces) {
        return faces.stream()
                .sorted(java.util.Comparator.comparingDouble(face -> -weight(picture, face)))
                .toList();
    }

    private static double weight(Picture picture, FaceBox face) {
        double awayX = ((face.left() + face.right()) / picture.width() - 1) / 2;
        double awayY = ((face.top() + face.bottom()) / picture.height() - 1) / 2;
        return face.height() * (1 - Math.hypot(awayX, awayY) / 2);
    }
}
