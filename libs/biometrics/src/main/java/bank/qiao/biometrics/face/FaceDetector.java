package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.weights.OnnxModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds faces: the picture is fitted into 320 x 240 without changing its proportions. */
final class FaceDetector {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final float LEAST_SCORE = 0.65f;
    private static final float SAME_FACE = 0.4f;

    private final OnnxModel model;

    FaceDetector(OnnxModel model) {
        this.model = model;
    }

    /** Best first. */
    List<FaceBox> detect(Picture picture) throws OrtException {
        float scale = Math.max((float) picture.width() / WIDTH, (float) picture.height() / HEIGHT);
        Picture small = picture;
        float rest = scale;
        while (rest >= 2) {
            small = small.halved();
            rest /= 2;
        }
        float[] input = new float[3 * WIDTH * HEIGHT];
        Sampling.fill(small, 0, 0, rest, WIDTH, HEIGHT, input);
        float[][] outputs = model.run(input, new long[] {1, 3, HEIGHT, WIDTH}, "scores", "boxes");
        return distinct(candidates(outputs[0], outputs[1], scale));
    }

    private static List<FaceBox> candidates(float[] scores, float[] boxes, float scale) {
        List<FaceBox> found = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            float score = scores[2 * i + 1];
            if (score >= LEAST_SCORE) {
                FaceBox box = new FaceBox(
                        boxes[4 * i] * WIDTH * scale,
                        boxes[4 * i + 1] * HEIGHT * scale,
                        boxes[4 * i + 2] * WIDTH * scale,
                        boxes[4 * i + 3] * HEIGHT * scale,
                        score);
                if (box.width() > 0 && box.height() > 0) {
                    found.add(box);
                }
            }
        }
        found.sort(Comparator.comparingDouble((FaceBox box) -> -box.score()));
        return found;
    }

    private static List<FaceBox> distinct(List<FaceBox> candidates) {
        List<FaceBox> kept = new ArrayList<>();
        for (FaceBox candidate : candidates) {
            if (kept.stream().noneMatch(better -> better.overlap(candidate) > SAME_FACE)) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
