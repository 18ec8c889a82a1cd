package bank.qiao.biometrics.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the regular files of a tar archive one after the other (POSIX ustar, all that npm writes). */
final class TarReader implements AutoCloseable {

    private static final int BLOCK = 512;
    private static final int LARGEST_FILE = 100 << 20;

    private final InputStream in;

    TarReader(InputStream in) {
        this.in = in;
    }

    record Entry(String name, byte[] bytes) {}

    /** The next regular file, or null at the end. */
    @Nullable
    Entry next() throws IOException {
        while (true) {
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return null;
            }
            long size = Long.parseLong(text(header, 124, 12), 8);
            if (size > LARGEST_FILE) {
                throw new IOException("a file in the archive is too large");
            }
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException("the archive is cut");
            }
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            if (header[156] == '0' || header[156] == 0) {
                String prefix = text(header, 345, 155);
                String name = text(header, 0, 100);
                return new Entry(prefix.isEmpty() ? name : prefix + "/" + name, bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII).strip();
    }
}
