package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings a new owner's memory to where the journal ends: the accounts as the checkpoint left them, and on top of them
 * every journal row after it. The number of those is bounded, hence so is the time that this takes.
 */
final class Recovery {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final String HEAD = """
        select g.number, g.hash, g.last_entry, g.booked_at,
               (select coalesce(max(number), 0) from ledger_account) as last_account
        from ledger_group g order by g.number desc limit 1
        """;
    private static final String TAIL = """
        select debit_account, credit_account, phase, amount, released from ledger_transfer
        where number > ? and booked_at >= ?
        """;
    private static final String EVENTS =
            "select account, status, frozen from ledger_account_event where number > ? order by number";

    /** What the tail adds to one account. */
    private static final class Change {
        long debits;
        long credits;
        long pendingDebits;
        long pendingCredits;
        long touches;

        @Nullable
        LedgerStatus status;

        long frozen;
    }

    private final Connection connection;
    private final Map<Long, Change> changes = new HashMap<>();
    private long rows;

    Recovery(Connection connection) {
        this.connection = connection;
    }

    /** How many journal rows there were after the checkpoint. */
    long rows() {
        return rows;
    }

    /** Fills the memory; the caller owns the ledger, so the journal doesn't grow meanwhile. */
    JournalHead into(LedgerMemory memory) throws SQLException {
        // A transaction, because a cursor reads the tail.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            ResultSet checkpoint =
                    statement.executeQuery("select last_entry, booked_at from ledger_checkpoint where id = 1");
            checkpoint.next();
            readTail(checkpoint.getLong(1), checkpoint.getObject(2, OffsetDateTime.class));
            readEvents(checkpoint.getLong(1));
        }
        applyTo(memory);
        JournalHead head = head();
        connection.commit();
        connection.setAutoCommit(true);
        return head;
    }

    private JournalHead head() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet last = statement.executeQuery(HEAD);
            last.next();
            return new JournalHead(
                    last.getLong("number"),
                    last.getBytes("hash"),
                    last.getLong("last_entry"),
                    last.getLong("last_account"),
                    last.getObject("booked_at", OffsetDateTime.class).toInstant());
        }
    }

    private void readTail(long lastWritten, OffsetDateTime since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAIL)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, lastWritten);
            statement.setObject(2, since);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Phase phase = Phase.valueOf(row.getString(3));
                long amount = row.getLong(4);
                long posted = phase == Phase.HOLD || phase == Phase.VOID_HOLD ? 0 : amount;
                long pending = phase == Phase.HOLD ? amount : -row.getLong(5);
                Change debit = changeOf(row.getLong(1));
                debit.debits += posted;
                debit.pendingDebits += pending;
                Change credit = changeOf(row.getLong(2));
                credit.credits += posted;
                credit.pendingCredits += pending;
                rows++;
            }
        }
    }

    private void readEvents(long lastWritten) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setLong(1, lastWritten);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Change change = changeOf(row.getLong(1));
                change.status = LedgerStatus.valueOf(row.getString(2));
                change.frozen = row.getLong(3);
                rows++;
            }
        }
    }

    private Change changeOf(long account) {
        Change change = changes.computeIfAbsent(account, number -> new Change());
        change.touches++;
        return change;
    }

    private void applyTo(LedgerMemory memory) throws SQLException {
        LedgerLookup lookup = new LedgerLookup(connection);
        List<Long> numbers = new ArrayList<>(changes.keySet());
        for (int from = 0; from < numbers.size(); from += ROWS_AT_ONCE) {
            List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + ROWS_AT_ONCE));
            memory.recovered(lookup.accountsNumbered(some).stream()
                    .map(account -> changed(account, Objects.requireNonNull(changes.get(account.number()))))
                    .toList());
        }
    }

    private static LedgerAccount changed(LedgerAccount account, Change change) {
        return new LedgerAccount(
                account.number(),
                account.code(),
                account.type(),
                account.limit(),
                change.status == null ? account.status() : change.status,
                account.debitsPosted() + change.debits,
                account.creditsPosted() + change.credits,
                account.debitsPending() + change.pendingDebits,
                account.creditsPending() + change.pendingCredits,
                change.status == null ? account.frozen() : change.frozen,
                account.sequence() + change.touches);
    }
}
