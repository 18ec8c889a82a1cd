package bank.qiao.biometrics.face;

/** Vectors of features. */
public final class Vectors {

    private Vectors() {}

    /** Scaled to length 1, in place. */
    public static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float factor = (float) (1 / Math.sqrt(Math.max(square, 1e-30)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }

    /** The cosine of the angle between two vectors of length 1. */
    public static float cosine(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("vectors of " + one.length + " and " + other.length + " dimensions");
        }
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
