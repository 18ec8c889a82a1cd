package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.weights.OnnxModel;

/** How much a face looks like one before the camera and not like a picture of it; only a hint. */
final class LivenessModel {

    private static final int SIDE = 128;
    private static final float AROUND = 2.7f;

    private final OnnxModel model;

    LivenessModel(OnnxModel model) {
        this.model = model;
    }

    /** From 0 to 1. */
    float real(Picture picture, FaceBox square) throws OrtException {
        float scale = Math.min(
                Math.min((picture.height() - 1) / square.height(), (picture.width() - 1) / square.width()), AROUND);
        float size = square.height() * scale;
        float left = within((square.left() + square.right()) / 2 - size / 2, picture.width() - 1 - size);
        float top = within((square.top() + square.bottom()) / 2 - size / 2, picture.height() - 1 - size);
        Picture source = picture;
        float factor = size / SIDE;
        float shrunk = 1;
        while (factor / shrunk >= 2) {
            source = source.halved();
            shrunk *= 2;
        }
        int plane = SIDE * SIDE;
        float[] planes = new float[3 * plane];
        Sampling.raw(source, left / shrunk, top / shrunk, factor / shrunk, factor / shrunk, SIDE, SIDE, planes);
        // This network alone wants blue first.
        float[] blueFirst = new float[3 * plane];
        System.arraycopy(planes, 0, blueFirst, 2 * plane, plane);
        System.arraycopy(planes, plane, blueFirst, plane, plane);
        System.arraycopy(planes, 2 * plane, blueFirst, 0, plane);
        float[] scores = model.run(blueFirst, new long[] {1, 3, SIDE, SIDE}, "output")[0];
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - scores[0]);
        }
        return (float) (1 / sum);
    }

    private static float within(float value, float most) {
        return Math.max(0, Math.min(value, most));
    }
}
