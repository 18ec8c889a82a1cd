package bank.qiao.identity.realname;

import java.util.Arrays;
import java.util.HexFormat;

/** The selfie that is compared with the ID card's picture; judged by its first bytes, because the type that a client states proves nothing. */
public final class Portrait {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    private final byte[] bytes;

    public Portrait(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    long size() {
        return bytes.length;
    }

    boolean isJpegOrPng() {
        return startsWith(JPEG) || startsWith(PNG);
    }

    private boolean startsWith(byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
