package bank.qiao.biometrics.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Finds the one thing of Exif data that matters here: how the camera was held. */
final class Exif {

    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /** From the content of an APP1 segment. */
    static int orientation(byte[] file, int from, int length, int otherwise) {
        if (length < HEADER.length
                || !java.util.Arrays.equals(file, from, from + HEADER.length, HEADER, 0, HEADER.length)) {
            return otherwise;
        }
        return orientationOfTiff(file, from + HEADER.length, length - HEADER.length, otherwise);
    }

    static int orientationOfTiff(byte[] file, int from, int length, int otherwise) {
        if (length < 8) {
            return otherwise;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file, from, length).slice();
        short order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4d4d) {
            return otherwise;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > length - 2) {
            return otherwise;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at > length - ENTRY) {
                return otherwise;
            }
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(at + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }
}
