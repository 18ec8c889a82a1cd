package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.book.LedgerAccount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the account table behind, on a thread and a connection of its own: each account that has changed once, however
 * often it did, and all of them in one transaction, so that the table is always the books as they stood after one group.
 */
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final int ACCOUNTS_AT_ONCE = 5_000;

    private static final String ACCOUNTS = """
        update ledger_account a set debits_posted = r.debits, credits_posted = r.credits,
            debits_pending = r.pending_debits, credits_pending = r.pending_credits, sequence = r.sequence,
            status = r.status, frozen = r.frozen
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            as r(number, debits, credits, pending_debits, pending_credits, sequence, status, frozen)
        where a.number = r.number
        """;

    /** Last, so that the owner's row is locked for a moment only. */
    private static final String PLACE = """
        with owner as (select epoch from ledger_owner where epoch = ? for share)
        update ledger_checkpoint set group_number = ?, last_entry = ?, booked_at = ? from owner
        """;

    private final LedgerConnections connections;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-checkpoint").daemon().factory());
    private @Nullable Connection connection;

    Checkpoints(LedgerConnections connections) {
        this.connections = connections;
    }

    /** Begins to write; {@code done} is told whether it was committed. */
    void write(long epoch, JournalHead upTo, Collection<LedgerAccount> accounts, Done done) {
        thread.execute(() -> {
            boolean written = false;
            try {
                written = writeNow(epoch, upTo, accounts);
            } catch (SQLException | RuntimeException e) {
                log.warn("a checkpoint of {} accounts failed: {}", accounts.size(), e.toString());
                disconnect();
            } finally {
                done.tell(written);
            }
        });
    }

    /** Learns the end of a checkpoint, on another thread. */
    interface Done {
        void tell(boolean written);
    }

    private boolean writeNow(long epoch, JournalHead upTo, Collection<LedgerAccount> accounts) throws SQLException {
        Connection open = connected();
        List<LedgerAccount> inOrder = accounts.stream()
                .sorted(Comparator.comparingLong(LedgerAccount::number))
                .toList();
        for (int from = 0; from < inOrder.size(); from += ACCOUNTS_AT_ONCE) {
            update(open, inOrder.subList(from, Math.min(inOrder.size(), from + ACCOUNTS_AT_ONCE)));
        }
        try (PreparedStatement statement = open.prepareStatement(PLACE)) {
            statement.setLong(1, epoch);
            statement.setLong(2, upTo.group());
            statement.setLong(3, upTo.entry());
            statement.setObject(4, OffsetDateTime.ofInstant(upTo.bookedAt(), ZoneOffset.UTC));
            if (statement.executeUpdate() == 0) {
                open.rollback();
                return false;
            }
        }
        open.commit();
        return true;
    }

    private static void update(Connection open, List<LedgerAccount> some) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(ACCOUNTS)) {
            new ArrayParameters(open, statement)
                    .numbers(some, LedgerAccount::number)
                    .numbers(some, LedgerAccount::debitsPosted)
                    .numbers(some, LedgerAccount::creditsPosted)
                    .numbers(some, LedgerAccount::debitsPending)
                    .numbers(some, LedgerAccount::creditsPending)
                    .numbers(some, LedgerAccount::sequence)
                    .texts(some, account -> account.status().name())
                    .numbers(some, LedgerAccount::frozen);
            int updated = statement.executeUpdate();
            if (updated != some.size()) {
                throw new IllegalStateException("updated " + updated + " of " + some.size() + " accounts");
            }
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = connections.open("checkpoint");
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                log.debug("closing a broken connection", e);
            }
        }
    }

    @Override
    public void close() {
        thread.close();
        disconnect();
    }
}
