package bank.qiao.trainer.sound;

import bank.qiao.biometrics.voice.Recording;
import java.io.IOException;

/** Decodes FLAC files of one channel, 16 kHz, 16 bit (RFC 9639), as LibriSpeech has them; from trusted folders. */
public final class FlacFile {

    private static final int MARKER = 0x664c6143;
    private static final int STREAM_INFO = 34;

    private final byte[] file;
    private int bit;
    private final float[] samples;
    private int written;

    private FlacFile(byte[] file) throws IOException {
        this.file = file;
        if (bits(32) != MARKER) {
            throw new IOException("no FLAC file");
        }
        boolean last;
        long total = 0;
        do {
            last = bits(1) == 1;
            int type = bits(7);
            int length = bits(24);
            int start = bit;
            if (type == 0 && length >= STREAM_INFO) {
                bit += 80;
                int rate = bits(20);
                int channels = bits(3) + 1;
                int depth = bits(5) + 1;
                total = (long) bits(4) << 32 | bits(32) & 0xffffffffL;
                if (rate != Recording.RATE || channels != 1 || depth != 16) {
                    throw new IOException("FLAC of another kind: " + rate + " Hz, " + channels + " channels");
                }
            }
            bit = start + 8 * length;
        } while (!last);
        samples = new float[(int) total];
    }

    public static float[] read(byte[] file) throws IOException {
        FlacFile flac = new FlacFile(file);
        while (flac.written < flac.samples.length) {
            flac.frame();
        }
        return flac.samples;
    }

    private void frame() throws IOException {
        if (bits(15) != 0x7ffc) {
            throw new IOException("a FLAC frame is damaged");
        }
        bits(1);
        int sizeCode = bits(4);
        int rateCode = bits(4);
        bits(8);
        utf8Number();
        int size = switch (sizeCode) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << (sizeCode - 2);
            case 6 -> bits(8) + 1;
            case 7 -> bits(16) + 1;
            default -> 256 << (sizeCode - 8);
        };
        if (rateCode == 12) {
            bits(8);
        } else if (rateCode == 13 || rateCode == 14) {
            bits(16);
        }
        bits(8);
        int[] block = subframe(size);
        bit = (bit + 7) / 8 * 8 + 16;
        for (int i = 0; i < size && written < samples.length; i++) {
            samples[written++] = block[i] / 32_768f;
        }
    }

    private int[] subframe(int size) throws IOException {
        bits(1);
        int type = bits(6);
        int wasted = 0;
        if (bits(1) == 1) {
            wasted = 1;
            while (bits(1) == 0) {
                wasted++;
            }
        }
        int depth = 16 - wasted;
        int[] block = new int[size];
        if (type == 0) {
            java.util.Arrays.fill(block, signed(depth));
        } else if (type == 1) {
            for (int i = 0; i < size; i++) {
                block[i] = signed(depth);
            }
        } else if (type >= 8 && type <= 12) {
            fixed(block, type - 8, depth);
        } else if (type >= 32) {
            linear(block, type - 31, depth);
        } else {
            throw new IOException("a FLAC subframe of a reserved type");
        }
        for (int i = 0; i < size; i++) {
            block[i] <<= wasted;
        }
        return block;
    }

    private void fixed(int[] block, int order, int depth) throws IOException {
        int[][] coefficients = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};
        for (int i = 0; i < order; i++) {
            block[i] = signed(depth);
        }
        residual(block, order);
        predict(block, coefficients[order], 0);
    }

    private void linear(int[] block, int order, int depth) throws IOException {
        for (int i = 0; i < order; i++) {
            block[i] = signed(depth);
        }
        int precision = bits(4) + 1;
        int shift = signed(5);
        int[] coefficients = new int[order];
        for (int i = 0; i < order; i++) {
            coefficients[i] = signed(precision);
        }
        residual(block, order);
        predict(block, coefficients, shift);
    }

    private static void predict(int[] block, int[] coefficients, int shift) {
        for (int i = coefficients.length; i < block.length; i++) {
            long sum = 0;
            for (int j = 0; j < coefficients.length; j++) {
                sum += (long) coefficients[j] * block[i - 1 - j];
            }
            block[i] += (int) (sum >> shift);
        }
    }

    private void residual(int[] block, int order) throws IOException {
        int parameterBits = bits(2) == 0 ? 4 : 5;
        int partitions = 1 << bits(4);
        int at = order;
        for (int partition = 0; partition < partitions; partition++) {
            int count = block.length / partitions - (partition == 0 ? order : 0);
            int parameter = bits(parameterBits);
            if (parameter == (1 << parameterBits) - 1) {
                int raw = bits(5);
                for (int i = 0; i < count; i++) {
                    block[at++] = raw == 0 ? 0 : signed(raw);
                }
            } else {
                for (int i = 0; i < count; i++) {
                    int quotient = 0;
                    while (bits(1) == 0) {
                        quotient++;
                    }
                    int value = quotient << parameter | bits(parameter);
                    block[at++] = value >>> 1 ^ -(value & 1);
                }
            }
        }
    }

    private void utf8Number() throws IOException {
        int first = bits(8);
        int more = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
        for (int i = 0; i < more; i++) {
            bits(8);
        }
    }

    private int signed(int count) throws IOException {
        return count == 0 ? 0 : bits(count) << (32 - count) >> (32 - count);
    }

    private int bits(int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int at = bit >> 3;
            if (at >= file.length) {
                throw new IOException("a FLAC file is cut");
            }
            value = value << 1 | file[at] >> (7 - (bit & 7)) & 1;
            bit++;
        }
        return value;
    }
}
