package bank.qiao.biometrics.face;

/**
 * From where on a picture of a face is good enough; the values were set on labelled pictures, see docs/biometrics.md.
 *
 * @param leastEyeDistance in elements of the picture
 * @param secondFaceFrom a second face counts from this share of the first one's height
 * @param mostOutside the share of the face's square that may lie beyond an edge
 * @param mostRoll degrees by which the head may lean
 * @param mostTurn how far the nose may be beside the middle, in eye distances
 * @param leastSharpness of the aligned face: mean square of its Laplacian over its variance
 * @param darkest mean brightness of the aligned face, 0 to 255
 * @param brightest mean brightness
 * @param leastContrast standard deviation of the brightness
 */
public record FaceLimits(
        float leastEyeDistance,
        float secondFaceFrom,
        float mostOutside,
        float mostRoll,
        float mostTurn,
        float leastSharpness,
        float darkest,
        float brightest,
        float leastContrast) {

    public static FaceLimits usual() {
        return new FaceLimits(24, 0.5f, 0.12f, 30, 0.42f, 0.01f, 40, 225, 18);
    }
}
