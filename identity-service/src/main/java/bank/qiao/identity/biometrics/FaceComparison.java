package bank.qiao.identity.biometrics;

/** Port: reads faces from pictures and compares them. */
public interface FaceComparison {

    /** Under which vectors are kept; those of another version can't be compared. */
    String modelVersion();

    /**
     * Reads the one face of a picture.
     *
     * @throws bank.qiao.web.problem.Refusal IMAGE_TYPE_UNSUPPORTED, IMAGE_TOO_LARGE, IMAGE_CORRUPT, and those of
     *     {@link BiometricError} that say what is wrong with the face
     */
    SeenFace read(byte[] picture);

    Likeness compare(float[] reference, float[] probe);
}
