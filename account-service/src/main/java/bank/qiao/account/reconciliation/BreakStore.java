package bank.qiao.account.reconciliation;

import bank.qiao.account.reconciliation.Comparison.Difference;
import bank.qiao.account.reconciliation.NetworkFile.Line;
import bank.qiao.account.reconciliation.OurEntries.Entry;
import bank.qiao.money.Money;
import bank.qiao.web.identifiers.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and cases as rows; a case is never deleted. */
@Repository
class BreakStore {

    private final JdbcClient jdbc;

    BreakStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ran(LocalDate date, NetworkFile file, Comparison result, Instant now) {
        jdbc.sql("""
            insert into reconciliation_run
                (date, file_sha256, lines, matched, breaks, still_open, pulled, pushed, compared_at)
            values (:date, :sha, :lines, :matched, :breaks, :open, :pulled, :pushed, :now)
            on conflict (date) do update set file_sha256 = excluded.file_sha256, lines = excluded.lines,
                matched = excluded.matched, breaks = excluded.breaks, still_open = excluded.still_open,
                pulled = excluded.pulled, pushed = excluded.pushed, compared_at = excluded.compared_at\
            """)
                .param("date", Date.valueOf(date))
                .param("sha", file.sha256())
                .param("lines", file.lines().size())
                .param("matched", result.matched())
                .param("breaks", result.found().size())
                .param("open", result.stillOpen())
                .param("pulled", total(file, true))
                .param("pushed", total(file, false))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A case for each difference, once; cases of the date that are not among them any more are gone. */
    void keep(LocalDate date, List<Difference> found, Instant now) {
        String[] keys = found.stream()
                .map(difference -> difference.kind() + ":" + reference(difference))
                .toArray(String[]::new);
        jdbc.sql("""
            update reconciliation_break set status = 'GONE', closed_at = :now
            where date = :date and status in ('OPEN', 'ASSIGNED') and not (kind || ':' || reference = any(:keys))\
            """)
                .param("date", Date.valueOf(date))
                .param("keys", keys)
                .param("now", Timestamp.from(now))
                .update();
        for (Difference difference : found) {
            Entry ours = difference.ours();
            Line theirs = difference.theirs();
            boolean pull = theirs != null ? theirs.pull() : ours != null && ours.pull();
            jdbc.sql("""
                insert into reconciliation_break
                    (id, date, kind, reference, direction, our_amount, their_amount, status, opened_at)
                values (:id, :date, :kind, :reference, :direction, :ours, :theirs, 'OPEN', :now)
                on conflict (date, kind, reference) do nothing\
                """)
                    .param("id", Ids.next())
                    .param("date", Date.valueOf(date))
                    .param("kind", difference.kind().name())
                    .param("reference", reference(difference))
                    .param("direction", pull ? "PULL" : "PUSH")
                    .param("ours", ours == null ? null : ours.amountFen())
                    .param("theirs", theirs == null ? null : theirs.amountFen())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    List<ReconciliationRun> runs(@Nullable LocalDate before, int rows) {
        return jdbc.sql("""
            select * from reconciliation_run where cast(:before as date) is null or date < :before
            order by date desc limit :rows\
            """)
                .param("before", before == null ? null : Date.valueOf(before))
                .param("rows", rows)
                .query((row, n) -> new ReconciliationRun(
                        row.getDate("date").toLocalDate(),
                        row.getString("file_sha256"),
                        row.getInt("lines"),
                        row.getInt("matched"),
                        row.getInt("breaks"),
                        row.getInt("still_open"),
                        Money.ofFen(row.getLong("pulled")),
                        Money.ofFen(row.getLong("pushed")),
                        row.getTimestamp("compared_at").toInstant()))
                .list();
    }

    List<Break> page(@Nullable BreakStatus status, @Nullable UUID before, int rows) {
        return jdbc.sql("""
            select * from reconciliation_break
            where (cast(:status as varchar) is null or status = :status)
              and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :rows\
            """)
                .param("status", status == null ? null : status.name())
                .param("before", before)
                .param("rows", rows)
                .query(BreakStore::found)
                .list();
    }

    Optional<Break> find(UUID id) {
        return jdbc.sql("select * from reconciliation_break where id = :id")
                .param("id", id)
                .query(BreakStore::found)
                .optional();
    }

    /** Locks it until the caller's transaction ends. */
    Optional<Break> lock(UUID id) {
        return jdbc.sql("select * from reconciliation_break where id = :id for update")
                .param("id", id)
                .query(BreakStore::found)
                .optional();
    }

    void change(UUID id, BreakStatus status, @Nullable String owner, @Nullable UUID journal, @Nullable Instant closed) {
        jdbc.sql("""
            update reconciliation_break
            set status = :status, owner = :owner, journal_id = :journal, closed_at = cast(:closed as timestamptz)
            where id = :id\
            """)
                .param("id", id)
                .param("status", status.name())
                .param("owner", owner)
                .param("journal", journal)
                .param("closed", closed == null ? null : Timestamp.from(closed))
                .update();
    }

    private static String reference(Difference difference) {
        Line theirs = difference.theirs();
        Entry ours = difference.ours();
        if (theirs != null) {
            return theirs.reference();
        }
        return ours == null ? "" : ours.reference().toString();
    }

    private static long total(NetworkFile file, boolean pull) {
        return file.lines().stream()
                .filter(line -> line.pull() == pull)
                .mapToLong(Line::amountFen)
                .sum();
    }

    private static Break found(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Break(
                row.getObject("id", UUID.class),
                row.getDate("date").toLocalDate(),
                BreakKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("direction"),
                money(row, "our_amount"),
                money(row, "their_amount"),
                BreakStatus.valueOf(row.getString("status")),
                row.getString("owner"),
                row.getObject("journal_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(fen);
    }
}
