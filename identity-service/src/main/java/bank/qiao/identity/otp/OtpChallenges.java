package bank.qiao.identity.otp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The challenges as rows; every change is one conditional statement, so that parallel requests can't both win. */
@Repository
class OtpChallenges {

    private final JdbcClient jdbc;

    OtpChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Row row) {
        jdbc.sql("""
            insert into otp_challenge (id, phone_cipher, phone_hash, purpose, subject, binding_hash, code_hash,
                created_at, expires_at, resend_after)
            values (:id, :phoneCipher, :phoneHash, :purpose, :subject, :bindingHash, :codeHash,
                :createdAt, :expiresAt, :resendAfter)
            """)
                .param("id", row.id())
                .param("phoneCipher", row.phoneCipher())
                .param("phoneHash", row.phoneHash())
                .param("purpose", row.purpose().name())
                .param("subject", row.subject())
                .param("bindingHash", row.bindingHash())
                .param("codeHash", row.codeHash())
                .param("createdAt", utc(row.createdAt()))
                .param("expiresAt", utc(row.expiresAt()))
                .param("resendAfter", utc(row.resendAfter()))
                .update();
    }

    /** When the same thing may be sent to the same number again; empty when it never was. */
    Optional<Instant> resendAfter(String phoneHash, String bindingHash) {
        return jdbc.sql("""
            select max(resend_after) from otp_challenge
            where phone_hash = :phoneHash and binding_hash = :bindingHash and withdrawn_at is null
            """)
                .param("phoneHash", phoneHash)
                .param("bindingHash", bindingHash)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** A newer code takes the place of those before it. */
    void withdrawOlder(String phoneHash, String bindingHash, Instant now) {
        jdbc.sql("""
            update otp_challenge set withdrawn_at = :now
            where phone_hash = :phoneHash and binding_hash = :bindingHash
              and used_at is null and withdrawn_at is null
            """)
                .param("phoneHash", phoneHash)
                .param("bindingHash", bindingHash)
                .param("now", utc(now))
                .update();
    }

    void withdraw(UUID id, Instant now) {
        jdbc.sql("update otp_challenge set withdrawn_at = :now where id = :id and used_at is null")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Takes one of the tries before the code is compared; empty when there is none left to take. */
    Optional<Row> takeTry(UUID id, OtpPurpose purpose, String subject, int limit, Instant now) {
        return jdbc.sql("""
            update otp_challenge set tries = tries + 1
            where id = :id and purpose = :purpose and subject = :subject and tries < :limit
              and used_at is null and withdrawn_at is null and expires_at > :now
            returning *
            """)
                .param("id", id)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("limit", limit)
                .param("now", utc(now))
                .query(OtpChallenges::row)
                .optional();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from otp_challenge where id = :id")
                .param("id", id)
                .query(OtpChallenges::row)
                .optional();
    }

    /** Uses the code up; false when somebody was faster. */
    boolean use(UUID id, Instant now) {
        return jdbc.sql("""
            update otp_challenge set used_at = :now
            where id = :id and used_at is null and withdrawn_at is null
            """).param("id", id).param("now", utc(now)).update() == 1;
    }

    int deleteBefore(Instant instant) {
        return jdbc.sql("delete from otp_challenge where created_at < :instant")
                .param("instant", utc(instant))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        OffsetDateTime usedAt = row.getObject("used_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getBytes("phone_cipher"),
                row.getString("phone_hash"),
                OtpPurpose.valueOf(row.getString("purpose")),
                row.getString("subject"),
                row.getString("binding_hash"),
                row.getString("code_hash"),
                row.getInt("tries"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("resend_after", OffsetDateTime.class).toInstant(),
                usedAt == null ? null : usedAt.toInstant());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record Row(
            UUID id,
            byte[] phoneCipher,
            String phoneHash,
            OtpPurpose purpose,
            String subject,
            String bindingHash,
            String codeHash,
            int tries,
            Instant createdAt,
            Instant expiresAt,
            Instant resendAfter,
            @Nullable Instant usedAt) {}
}
