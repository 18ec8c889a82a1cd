package bank.qiao.identity.otp;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts messages a day. The row of what is counted stays locked until the transaction ends. */
@Repository
class OtpQuotas {

    private final JdbcClient jdbc;

    OtpQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more, unless the limit is reached. */
    boolean take(String kind, String hash, LocalDate day, int limit) {
        return jdbc.sql("""
            insert into otp_quota as quota (kind, hash, day, sent) values (:kind, :hash, :day, 1)
            on conflict (kind, hash, day) do update set sent = quota.sent + 1 where quota.sent < :limit
            """)
                        .param("kind", kind)
                        .param("hash", hash)
                        .param("day", day)
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** Takes one back: the message was not sent. */
    void giveBack(String kind, String hash, LocalDate day) {
        jdbc.sql("update otp_quota set sent = sent - 1 where kind = :kind and hash = :hash and day = :day and sent > 0")
                .param("kind", kind)
                .param("hash", hash)
                .param("day", day)
                .update();
    }

    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from otp_quota where day < :day")
                .param("day", day)
                .update();
    }
}
