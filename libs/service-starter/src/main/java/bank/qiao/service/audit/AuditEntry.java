package bank.qiao.service.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One thing that somebody did with personal data or rights.
 *
 * @param number 1, 2, 3 … without a gap
 * @param previousHash the hash of the entry before, 64 zeros at the first
 */
public record AuditEntry(
        long number,
        UUID id,
        Instant at,
        String actor,
        String action,
        String subject,
        String purpose,
        String previousHash,
        String hash) {

    /** The hash that an entry of these values must carry: SHA-256 over all of them and the hash before. */
    static String hashOf(
            long number,
            UUID id,
            Instant at,
            String actor,
            String action,
            String subject,
            String purpose,
            String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    Long.toString(number),
                    id.toString(),
                    at.toString(),
                    actor,
                    action,
                    subject,
                    purpose,
                    previousHash)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length before each part, moving characters from one to the next changes the hash.
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    boolean isIntactAfter(long numberBefore, String hashBefore) {
        return number == numberBefore + 1
                && previousHash.equals(hashBefore)
                && hash.equals(hashOf(number, id, at, actor, action, subject, purpose, previousHash));
    }
}
