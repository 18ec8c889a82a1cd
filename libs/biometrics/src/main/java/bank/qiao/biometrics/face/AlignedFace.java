package bank.qiao.biometrics.face;

import bank.qiao.biometrics.picture.Picture;

/**
 * A face brought to 112 x 112 elements, or to what a pipeline wants, with eyes, nose and mouth near fixed places:
 * turned, moved and scaled only, by the least squares of the five points.
 *
 * @param planes red, green, blue from 0 to 255
 */
@SuppressWarnings("ArrayRecordComponent")
record AlignedFace(float[] planes) {

    static final int SIDE = 112;
    static final int PLANE = SIDE * SIDE;

    /** The usual places for networks of pipeline A's family. */
    private static final Places USUAL =
            new Places(SIDE, new float[] {38.2946f, 73.5318f, 56.0252f, 41.5493f, 70.7299f}, new float[] {
                51.6963f, 51.5014f, 71.7366f, 92.3655f, 92.2041f
            });

    /** Where the five points belong in a square of that side. */
    @SuppressWarnings("ArrayRecordComponent")
    record Places(int side, float[] x, float[] y) {}

    static AlignedFace of(Picture picture, Landmarks points) {
        return of(picture, points, USUAL);
    }

    /** The same to other places and another size. */
    static AlignedFace of(Picture picture, Landmarks points, Places places) {
        // From places in the aligned face to places in the picture: x' = a x - b y + c, y' = b x + a y + d.
        float meanX = mean(places.x());
        float meanY = mean(places.y());
        float pictureX = mean(points.x());
        float pictureY = mean(points.y());
        float square = 0;
        float along = 0;
        float across = 0;
        for (int i = 0; i < places.x().length; i++) {
            float x = places.x()[i] - meanX;
            float y = places.y()[i] - meanY;
            float u = points.x()[i] - pictureX;
            float v = points.y()[i] - pictureY;
            square += x * x + y * y;
            along += x * u + y * v;
            across += x * v - y * u;
        }
        float a = along / square;
        float b = across / square;
        float c = pictureX - a * meanX + b * meanY;
        float d = pictureY - b * meanX - a * meanY;
        Picture source = picture;
        float shrunk = 1;
        while (Math.hypot(a, b) / shrunk >= 2) {
            source = source.halved();
            shrunk *= 2;
        }
        int side = places.side();
        float[] planes = new float[3 * side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float u = (a * x - b * y + c + 0.5f) / shrunk - 0.5f;
                float v = (b * x + a * y + d + 0.5f) / shrunk - 0.5f;
                for (int channel = 0; channel < 3; channel++) {
                    planes[(channel * side + y) * side + x] = source.at(u, v, channel);
                }
            }
        }
        return new AlignedFace(planes);
    }

    float[] gray() {
        float[] gray = new float[PLANE];
        for (int i = 0; i < PLANE; i++) {
            gray[i] = Sampling.gray(planes, PLANE, i);
        }
        return gray;
    }

    private static float mean(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
