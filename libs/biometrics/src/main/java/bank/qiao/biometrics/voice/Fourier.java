package bank.qiao.biometrics.voice;

/** The fast Fourier transform, in place, for powers of two. */
final class Fourier {

    private static final int LARGEST = 4_096;
    private static final float[] COSINE = new float[LARGEST / 2];
    private static final float[] SINE = new float[LARGEST / 2];

    static {
        for (int i = 0; i < LARGEST / 2; i++) {
            COSINE[i] = (float) StrictMath.cos(2 * Math.PI * i / LARGEST);
            SINE[i] = (float) StrictMath.sin(2 * Math.PI * i / LARGEST);
        }
    }

    private Fourier() {}

    static void transform(float[] real, float[] imaginary) {
        int n = real.length;
        for (int i = 1, j = 0; i < n; i++) {
            int mask = n >> 1;
            for (; (j & mask) != 0; mask >>= 1) {
                j ^= mask;
            }
            j ^= mask;
            if (i < j) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
        for (int size = 2; size <= n; size <<= 1) {
            int stride = LARGEST / size;
            for (int start = 0; start < n; start += size) {
                for (int k = 0; k < size / 2; k++) {
                    float c = COSINE[k * stride];
                    float s = -SINE[k * stride];
                    int upper = start + k;
                    int lower = upper + size / 2;
                    float r = real[lower] * c - imaginary[lower] * s;
                    float m = real[lower] * s + imaginary[lower] * c;
                    real[lower] = real[upper] - r;
                    imaginary[lower] = imaginary[upper] - m;
                    real[upper] += r;
                    imaginary[upper] += m;
                }
            }
        }
    }

    private static void swap(float[] values, int i, int j) {
        float value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
