package bank.qiao.identity.staff;

import bank.qiao.web.identifiers.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members of staff as rows. */
@Repository
class StaffMembers {

    private final JdbcClient jdbc;

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a login as failed before it is looked at, and locks the name at the limit: parallel guesses can't outrun
     * the count. Empty when the name is unknown or locked; a success takes it all back.
     */
    Optional<Member> takeAttempt(String username, int limit, Instant now, Instant lockEnd) {
        return jdbc.sql("""
            update staff_member set
                failures = case when locked_until is null then failures + 1 else 1 end,
                locked_until = case
                    when (case when locked_until is null then failures + 1 else 1 end) >= :limit
                    then cast(:lockEnd as timestamptz) end
            where username = :username and (locked_until is null or locked_until <= :now)
            returning id, username, password_hash, totp_secret, roles
            """)
                .param("username", username)
                .param("limit", limit)
                .param("now", utc(now))
                .param("lockEnd", utc(lockEnd))
                .query(StaffMembers::member)
                .optional();
    }

    /** Uses up a step's code and forgets the failures; false when the code was used before. */
    boolean succeeded(UUID id, long totpStep) {
        return jdbc.sql("""
            update staff_member set last_totp_step = :step, failures = 0, locked_until = null
            where id = :id and last_totp_step < :step
            """).param("id", id).param("step", totpStep).update() == 1;
    }

    /** A right password with a used code is a repetition, not a guess: the attempt doesn't count. */
    void takeBackAttempt(UUID id) {
        jdbc.sql("update staff_member set failures = greatest(failures - 1, 0), locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Member> find(String username) {
        return jdbc.sql("select id, username, password_hash, totp_secret, roles from staff_member where username = ?")
                .param(username)
                .query(StaffMembers::member)
                .optional();
    }

    void insert(Member member, Instant now) {
        jdbc.sql("""
            insert into staff_member (id, username, password_hash, totp_secret, roles, created_at)
            values (:id, :username, :passwordHash, :totpSecret, string_to_array(:roles, ','), :now)
            on conflict (username) do nothing
            """)
                .param("id", member.id())
                .param("username", member.username())
                .param("passwordHash", member.passwordHash())
                .param("totpSecret", member.totpSecret())
                .param("roles", String.join(",", member.roles()))
                .param("now", utc(now))
                .update();
    }

    void update(Member member) {
        jdbc.sql("""
            update staff_member set password_hash = :passwordHash, totp_secret = :totpSecret,
                roles = string_to_array(:roles, ',')
            where id = :id
            """)
                .param("id", member.id())
                .param("passwordHash", member.passwordHash())
                .param("totpSecret", member.totpSecret())
                .param("roles", String.join(",", member.roles()))
                .update();
    }

    static UUID newId() {
        return Ids.next();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        Array roles = row.getArray("roles");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                List.of((String[]) roles.getArray()));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record Member(UUID id, String username, String passwordHash, byte[] totpSecret, List<String> roles) {

        @Override
        public String toString() {
            return "Member[" + username + "]";
        }
    }
}
