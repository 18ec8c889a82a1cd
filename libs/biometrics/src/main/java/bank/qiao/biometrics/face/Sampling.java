package bank.qiao.biometrics.face;

import bank.qiao.biometrics.picture.Picture;

/** Takes a part of a picture at another size, as the planes of floats that networks read. */
final class Sampling {

    private static final float MIDDLE = 127f;
    private static final float SPAN = 128f;

    private Sampling() {}

    /**
     * Red, green and blue planes from -1 to 1; where the picture has ended, black.
     *
     * @param scale elements of the picture for one of the target
     */
    static void fill(Picture picture, float left, float top, float scale, int width, int height, float[] target) {
        float[] raw = new float[3 * width * height];
        raw(picture, left, top, scale, scale, width, height, raw);
        for (int i = 0; i < raw.length; i++) {
            target[i] = (raw[i] - MIDDLE) / SPAN;
        }
    }

    /** The same from 0 to 255. */
    static void raw(
            Picture picture, float left, float top, float scaleX, float scaleY, int width, int height, float[] target) {
        int plane = width * height;
        for (int y = 0; y < height; y++) {
            float fromY = top + (y + 0.5f) * scaleY - 0.5f;
            for (int x = 0; x < width; x++) {
                float fromX = left + (x + 0.5f) * scaleX - 0.5f;
                for (int channel = 0; channel < 3; channel++) {
                    target[channel * plane + y * width + x] = picture.at(fromX, fromY, channel);
                }
            }
        }
    }

    static float gray(float[] planes, int plane, int at) {
        return 0.299f * planes[at] + 0.587f * planes[plane + at] + 0.114f * planes[2 * plane + at];
    }
}
