package bank.qiao.account.journals;

import bank.qiao.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Journals as rows. */
@Repository
class JournalStore {

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, List<JournalLine> lines, String reason, @Nullable String subject, Instant now, String... who) {
        jdbc.sql("""
            insert into manual_journal (id, reason, subject, status, maker, checker, ordered_at)
            values (:id, :reason, :subject, 'ORDERED', :maker, :checker, :now)\
            """)
                .param("id", id)
                .param("reason", reason)
                .param("subject", subject)
                .param("maker", who[0])
                .param("checker", who[1])
                .param("now", Timestamp.from(now))
                .update();
        for (int i = 0; i < lines.size(); i++) {
            jdbc.sql("""
                insert into manual_journal_line (journal_id, number, debit, credit, amount)
                values (:id, :number, :debit, :credit, :amount)\
                """)
                    .param("id", id)
                    .param("number", i)
                    .param("debit", lines.get(i).debit())
                    .param("credit", lines.get(i).credit())
                    .param("amount", lines.get(i).amount().fen())
                    .update();
        }
    }

    Optional<Journal> find(UUID id) {
        return jdbc.sql("select * from manual_journal where id = :id")
                .param("id", id)
                .query(this::journal)
                .optional();
    }

    /** Newest first. */
    List<Journal> page(@Nullable UUID before, int rows) {
        return jdbc.sql("""
            select * from manual_journal where cast(:before as uuid) is null or id < :before
            order by id desc limit :rows\
            """)
                .param("before", before)
                .param("rows", rows)
                .query(this::journal)
                .list();
    }

    /** @return false when it was ended already */
    boolean end(UUID id, JournalStatus status, @Nullable String failure, Instant now) {
        return jdbc.sql("""
            update manual_journal set status = :status, failure = :failure, posted_at = :now
            where id = :id and status = 'ORDERED'\
            """)
                        .param("id", id)
                        .param("status", status.name())
                        .param("failure", failure)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private Journal journal(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp postedAt = row.getTimestamp("posted_at");
        return new Journal(
                id,
                lines(id),
                row.getString("reason"),
                row.getString("subject"),
                JournalStatus.valueOf(row.getString("status")),
                row.getString("failure"),
                row.getString("maker"),
                row.getString("checker"),
                row.getTimestamp("ordered_at").toInstant(),
                postedAt == null ? null : postedAt.toInstant());
    }

    private List<JournalLine> lines(UUID id) {
        return jdbc.sql("select debit, credit, amount from manual_journal_line where journal_id = :id order by number")
                .param("id", id)
                .query((line, n) -> new JournalLine(
                        line.getString("debit"), line.getString("credit"), Money.ofFen(line.getLong("amount"))))
                .list();
    }
}
