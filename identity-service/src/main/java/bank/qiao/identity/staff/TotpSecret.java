package bank.qiao.identity.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a member of staff shares with the authenticator app (RFC 6238: SHA-1, 30 s, 6 digits); prints
 * nothing.
 *
 * @param base32 as authenticator apps take it (RFC 4648), at least 128 bits
 */
record TotpSecret(String base32) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LEAST_BYTES = 16;

    TotpSecret {
        if (decode(base32).length < LEAST_BYTES) {
            throw new IllegalArgumentException("a TOTP secret needs 128 bits in base32");
        }
    }

    /**
     * The step whose code was typed, looked for around a time; the caller sees to it that no step counts twice.
     *
     * @param stepsEitherSide how far the clocks may differ, in steps of 30 s
     */
    OptionalLong stepOf(String typed, Instant now, int stepsEitherSide) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        long stepMillis = generator.getTimeStep().toMillis();
        long present = now.toEpochMilli() / stepMillis;
        SecretKey key = new SecretKeySpec(decode(base32), generator.getAlgorithm());
        OptionalLong found = OptionalLong.empty();
        for (long step = present - stepsEitherSide; step <= present + stepsEitherSide; step++) {
            if (same(codeAt(generator, key, step * stepMillis), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String codeAt(TimeBasedOneTimePasswordGenerator generator, SecretKey key, long millis) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochMilli(millis), Locale.ROOT);
        } catch (InvalidKeyException everyKeyFits) {
            throw new IllegalStateException(everyKeyFits);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter :
                base32.replaceAll("[=\\s-]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
