package bank.qiao.biometrics.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The outer structure of a JPEG or PNG file, walked before any decoder sees it: whole to its end marker, with its
 * orientation, and without the parts that a decoder could be made to inflate.
 *
 * @param bytes what the decoder gets
 * @param orientation of the Exif data, 1 where none says otherwise
 */
@SuppressWarnings("ArrayRecordComponent")
record Envelope(String format, byte[] bytes, int orientation) {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int PNG_CHUNK_FRAME = 12;

    static boolean looksLikePicture(byte[] file) {
        return startsWith(file, JPEG) || startsWith(file, PNG);
    }

    static Envelope of(byte[] file) throws PictureException {
        if (startsWith(file, JPEG)) {
            return jpeg(file);
        }
        if (startsWith(file, PNG)) {
            return png(file);
        }
        throw new PictureException(file.length == 0 ? PictureFault.CORRUPT : PictureFault.NOT_A_PICTURE);
    }

    private static Envelope jpeg(byte[] file) throws PictureException {
        int orientation = 1;
        boolean scanSeen = false;
        int at = 2;
        while (at + 1 < file.length) {
            if ((file[at] & 0xff) != 0xff) {
                throw corrupt();
            }
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xd9) {
                if (!scanSeen) {
                    throw corrupt();
                }
                // What stands behind the end (some phones put a film there) is cut off.
                return new Envelope("jpeg", Arrays.copyOf(file, at + 2), orientation);
            }
            if (marker == 0 || marker == 1 || marker == 0xd8 || marker >= 0xd0 && marker <= 0xd7) {
                throw corrupt();
            }
            int length = at + 3 < file.length ? (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff : 0;
            if (length < 2 || at + 2 + length > file.length) {
                throw corrupt();
            }
            if (marker == 0xe1) {
                orientation = Exif.orientation(file, at + 4, length - 2, orientation);
            }
            at += 2 + length;
            if (marker == 0xda) {
                scanSeen = true;
                at = endOfScan(file, at);
            }
        }
        throw corrupt();
    }

    private static int endOfScan(byte[] file, int from) throws PictureException {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        throw corrupt();
    }

    private static Envelope png(byte[] file) throws PictureException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.writeBytes(PNG);
        int orientation = 1;
        int at = PNG.length;
        while (at + PNG_CHUNK_FRAME <= file.length) {
            long length = word(file, at);
            if (length > file.length - at - PNG_CHUNK_FRAME) {
                throw corrupt();
            }
            int size = (int) length;
            String type = new String(file, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(file, at + 4, size + 4);
            if (crc.getValue() != word(file, at + 8 + size)) {
                throw corrupt();
            }
            switch (type) {
                case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> kept.write(file, at, size + PNG_CHUNK_FRAME);
                case "eXIf" -> orientation = Exif.orientationOfTiff(file, at + 8, size, orientation);
                default -> {}
            }
            if (type.equals("IEND")) {
                return new Envelope("png", kept.toByteArray(), orientation);
            }
            at += size + PNG_CHUNK_FRAME;
        }
        throw corrupt();
    }

    private static long word(byte[] file, int at) {
        return (file[at] & 0xffL) << 24
                | (file[at + 1] & 0xffL) << 16
                | (file[at + 2] & 0xffL) << 8
                | file[at + 3] & 0xffL;
    }

    private static boolean startsWith(byte @Nullable [] file, byte[] magic) {
        return file != null
                && file.length >= magic.length
                && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static PictureException corrupt() {
        return new PictureException(PictureFault.CORRUPT);
    }
}
