package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.weights.OnnxModel;

/** Finds 68 points in the square around a face and makes the five of {@link Landmarks} from them. */
final class LandmarkFinder {

    private static final int SIDE = 64;
    private static final float SPAN = 256f;

    private final OnnxModel model;

    LandmarkFinder(OnnxModel model) {
        this.model = model;
    }

    Landmarks find(Picture picture, FaceBox square) throws OrtException {
        float scale = square.height() / SIDE;
        float[] planes = new float[3 * SIDE * SIDE];
        Sampling.raw(picture, square.left(), square.top(), scale, scale, SIDE, SIDE, planes);
        float[] gray = new float[SIDE * SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = Sampling.gray(planes, gray.length, i) / SPAN;
        }
        float[] points = model.run(gray, new long[] {1, 1, SIDE, SIDE}, "output")[0];
        float[] x = new float[5];
        float[] y = new float[5];
        mean(points, x, y, Landmarks.LEFT_EYE, 37, 38, 40, 41);
        mean(points, x, y, Landmarks.RIGHT_EYE, 43, 44, 46, 47);
        mean(points, x, y, Landmarks.NOSE, 30);
        mean(points, x, y, Landmarks.LEFT_MOUTH, 48, 60);
        mean(points, x, y, Landmarks.RIGHT_MOUTH, 54, 64);
        for (int i = 0; i < x.length; i++) {
            x[i] = square.left() + x[i] * square.width();
            y[i] = square.top() + y[i] * square.height();
        }
        return new Landmarks(x, y);
    }

    private static void mean(float[] points, float[] x, float[] y, int target, int... of) {
        for (int point : of) {
            x[target] += points[2 * point] / of.length;
            y[target] += points[2 * point + 1] / of.length;
        }
    }
}
