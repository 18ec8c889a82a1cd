package bank.qiao.identity.verification;

import bank.qiao.identity.customers.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verifications as rows. */
@Repository
class VerificationTable {

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Verification opened, Instant now) {
        jdbc.sql("""
            insert into verification (id, customer_id, device_id, purpose, subject_id, required_factors, spoken_digits,
                status, created_at, step_ends_at, expires_at)
            values (:id, :customer, :device, :purpose, :subject, :factors, :digits, :status, :now, :step, :expires)
            """)
                .param("id", opened.id())
                .param("customer", opened.customer().value())
                .param("device", opened.deviceId())
                .param("purpose", opened.purpose().name())
                .param("subject", opened.subjectId())
                .param(
                        "factors",
                        opened.requiredFactors().stream().map(Factor::name).toArray(String[]::new))
                .param("digits", opened.spokenDigits())
                .param("status", opened.status().name())
                .param("now", at(now))
                .param("step", at(opened.stepEndsAt()))
                .param("expires", at(opened.expiresAt()))
                .update();
    }

    /** Only of this customer on this device: others learn nothing of it. */
    Optional<Verification> find(UUID id, CustomerId customer, String deviceId) {
        return select(id, customer, deviceId, "");
    }

    Optional<Verification> lock(UUID id, CustomerId customer, String deviceId) {
        return select(id, customer, deviceId, " for update");
    }

    private Optional<Verification> select(UUID id, CustomerId customer, String deviceId, String lock) {
        return jdbc.sql("select * from verification where id = :id and customer_id = :customer and device_id = :device"
                        + lock)
                .param("id", id)
                .param("customer", customer.value())
                .param("device", deviceId)
                .query(VerificationTable::row)
                .optional();
    }

    /** Counts one more picture or recording, unless so many have come already. */
    boolean takeUpload(UUID id, int most) {
        return jdbc.sql("update verification set uploads = uploads + 1 where id = :id and uploads < :most")
                        .param("id", id)
                        .param("most", most)
                        .update()
                == 1;
    }

    void passed(UUID id, Factor factor, Instant now, Instant stepEndsAt) {
        String column = switch (factor) {
            case FACE -> "face_passed_at";
            case VOICE -> "voice_passed_at";
        };
        jdbc.sql("update verification set " + column + " = :now, step_ends_at = :step where id = :id")
                .param("now", at(now))
                .param("step", at(stepEndsAt))
                .param("id", id)
                .update();
    }

    void tried(UUID id, Factor factor, Instant stepEndsAt) {
        String column = switch (factor) {
            case FACE -> "face_tries";
            case VOICE -> "voice_tries";
        };
        jdbc.sql("update verification set " + column + " = " + column + " + 1, step_ends_at = :step where id = :id")
                .param("step", at(stepEndsAt))
                .param("id", id)
                .update();
    }

    void status(UUID id, VerificationStatus status) {
        jdbc.sql("update verification set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Verification row(ResultSet row, int index) throws SQLException {
        String[] factors = (String[]) row.getArray("required_factors").getArray();
        return new Verification(
                row.getObject("id", UUID.class),
                CustomerId.of(row.getObject("customer_id", UUID.class)),
                row.getString("device_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("subject_id"),
                Arrays.stream(factors).map(Factor::valueOf).toList(),
                row.getString("spoken_digits"),
                VerificationStatus.valueOf(row.getString("status")),
                row.getInt("uploads"),
                row.getInt("face_tries"),
                row.getInt("voice_tries"),
                instant(row, "face_passed_at"),
                instant(row, "voice_passed_at"),
                row.getObject("step_ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
