package bank.qiao.identity.biometrics;

/**
 * A face read from a picture of good quality; prints without what is in it.
 *
 * @param vector for comparison with others of the same model version
 * @param suspicious whether it looks like a picture of a face: a hint that only ever calls staff
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeenFace(float[] vector, boolean suspicious) {

    @Override
    public String toString() {
        return "SeenFace[…]";
    }
}
