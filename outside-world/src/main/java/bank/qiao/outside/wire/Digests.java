package bank.qiao.outside.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as a check sum of files and as the source of made-up but stable values. */
public final class Digests {

    private Digests() {}

    /** Lower-case hex SHA-256. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    /** A value in {@code lowest..highest} that is the same each time for the same text; the rule is in README.md. */
    public static long draw(String text, long lowest, long highest) {
        byte[] digest = newSha256().digest(text.getBytes(StandardCharsets.UTF_8));
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            head = head << Byte.SIZE | (digest[i] & 0xff);
        }
        return lowest + Long.remainderUnsigned(head, highest - lowest + 1);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
