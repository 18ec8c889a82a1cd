package bank.qiao.biometrics.face;

import bank.qiao.biometrics.picture.Picture;
import java.util.List;

/** What was measured at a face, to be held against {@link FaceLimits}; also what the evaluation prints. */
public record FaceQuality(
        float eyeDistance,
        float secondFace,
        float outside,
        float roll,
        float turn,
        float sharpness,
        float brightness,
        float contrast) {

    private static final float SURE = 0.8f;
    private static final float HALF_SEEN = 0.15f;

    static FaceQuality of(Picture picture, List<FaceBox> faces, Landmarks points, AlignedFace aligned) {
        FaceBox square = faces.getFirst().square();
        float second = 0;
        for (FaceBox other : faces.subList(1, faces.size())) {
            // Somebody at the edge, cut in half, is no second person before the camera.
            if (other.score() >= SURE && beyond(picture, other.square()) < HALF_SEEN) {
                second = Math.max(second, other.height() / square.height());
            }
        }
        float[] gray = aligned.gray();
        float mean = mean(gray);
        float variance = variance(gray, mean);
        return new FaceQuality(
                points.eyeDistance(),
                second,
                beyond(picture, square),
                Math.abs(points.roll()),
                Math.abs(points.turn()),
                laplacian(gray) / Math.max(variance, 1),
                mean,
                (float) Math.sqrt(variance));
    }

    void require(FaceLimits limits) throws FaceFaultException {
        if (secondFace >= limits.secondFaceFrom()) {
            throw new FaceFaultException(FaceFault.MULTIPLE_FACES);
        }
        if (outside > limits.mostOutside()) {
            throw new FaceFaultException(FaceFault.FACE_CUT_OFF);
        }
        if (eyeDistance < limits.leastEyeDistance()) {
            throw new FaceFaultException(FaceFault.FACE_TOO_SMALL);
        }
        if (roll > limits.mostRoll() || turn > limits.mostTurn()) {
            throw new FaceFaultException(FaceFault.HEAD_TURNED);
        }
        if (brightness < limits.darkest() || brightness > limits.brightest() || contrast < limits.leastContrast()) {
            throw new FaceFaultException(FaceFault.BAD_LIGHTING);
        }
        if (sharpness < limits.leastSharpness()) {
            throw new FaceFaultException(FaceFault.BLURRED);
        }
    }

    private static float beyond(Picture picture, FaceBox square) {
        float most = Math.max(
                Math.max(-square.left(), square.right() - picture.width()),
                Math.max(-square.top(), square.bottom() - picture.height()));
        return Math.max(0, most / square.height());
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }

    private static float variance(float[] values, float mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return (float) (sum / values.length);
    }

    /** Mean square of the Laplacian over the inner part of the face, where no background is. */
    private static float laplacian(float[] gray) {
        int from = AlignedFace.SIDE / 5;
        int to = AlignedFace.SIDE - from;
        double sum = 0;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                int at = y * AlignedFace.SIDE + x;
                float value = 4 * gray[at]
                        - gray[at - 1]
                        - gray[at + 1]
                        - gray[at - AlignedFace.SIDE]
                        - gray[at + AlignedFace.SIDE];
                sum += value * value;
            }
        }
        return (float) (sum / ((to - from) * (to - from)));
    }
}
