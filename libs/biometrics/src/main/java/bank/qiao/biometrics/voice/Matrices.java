package bank.qiao.biometrics.voice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Tables of numbers: kept in files, and the little algebra that a voiceprint needs. */
public final class Matrices {

    private Matrices() {}

    static void write(DataOutputStream out, float[][] matrix) throws IOException {
        out.writeInt(matrix.length);
        out.writeInt(matrix[0].length);
        for (float[] row : matrix) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    static float[][] read(DataInputStream in, int largest) throws IOException {
        int rows = in.readInt();
        int columns = in.readInt();
        if (rows < 1 || columns < 1 || rows > largest || columns > largest) {
            throw new IOException("a matrix of " + rows + " x " + columns);
        }
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = in.readFloat();
            }
        }
        return matrix;
    }

    /** The lower triangle L of a positive definite matrix A = L L', in place of A. */
    public static double[][] cholesky(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            for (int i = j; i < a.length; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i == j) {
                    if (sum <= 0) {
                        throw new IllegalArgumentException("not positive definite");
                    }
                    a[j][j] = Math.sqrt(sum);
                } else {
                    a[i][j] = sum / a[j][j];
                }
            }
        }
        return a;
    }

    /** Solves A x = b by the triangle of A, in place of b. */
    public static double[] solve(double[][] triangle, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= triangle[i][k] * b[k];
            }
            b[i] /= triangle[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= triangle[k][i] * b[k];
            }
            b[i] /= triangle[i][i];
        }
        return b;
    }
}
