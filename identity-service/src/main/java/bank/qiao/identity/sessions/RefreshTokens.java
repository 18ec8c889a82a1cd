package bank.qiao.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refresh tokens: 256 random bits, kept as a hash, used once. */
@Repository
class RefreshTokens {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String issue(UUID session, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into refresh_token (token_hash, session_id, issued_at) values (:hash, :session, :now)")
                .param("hash", hash(token))
                .param("session", session)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<Found> find(String token) {
        return jdbc.sql("select session_id, used_at is not null as used from refresh_token where token_hash = :hash")
                .param("hash", hash(token))
                .query(Found.class)
                .optional();
    }

    /** Uses the token up; false when it was used before. */
    boolean use(String token, Instant now) {
        return jdbc.sql("update refresh_token set used_at = :now where token_hash = :hash and used_at is null")
                        .param("hash", hash(token))
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    // A plain hash is enough: nobody can try out 256 random bits.
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    record Found(UUID sessionId, boolean used) {}
}
