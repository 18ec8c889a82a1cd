package bank.qiao.biometrics.face;

/**
 * What is read from a picture with one good face.
 *
 * @param vector of length 1
 * @param real how much it looks like a face before the camera, 0 to 1; a hint only
 */
@SuppressWarnings("ArrayRecordComponent")
public record FaceReading(float[] vector, float real, FaceQuality quality) {

    @Override
    public String toString() {
        return "FaceReading[…]";
    }
}
