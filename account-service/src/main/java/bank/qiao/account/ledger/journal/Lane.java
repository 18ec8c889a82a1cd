package bank.qiao.account.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A connection on which groups are written, one at a time: while the caller waits, or on a thread of its own. */
final class Lane implements AutoCloseable {

    private final Connection connection;
    private final GroupCommit commits;
    private final ExecutorService thread;

    Lane(Connection connection, AlongWith alongWith, int number) {
        this.connection = connection;
        this.commits = new GroupCommit(connection, alongWith);
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("ledger-lane-" + number).daemon().factory());
    }

    /** Commits the group now. When it fails nothing of it is left, or the connection is of no use any more. */
    void commit(SealedGroup group) throws SQLException, OwnershipLost {
        commit(group, null);
    }

    /** Begins to write the group; it is committed after the one before. */
    CompletableFuture<Void> send(SealedGroup group, @Nullable CompletableFuture<Void> before) {
        CompletableFuture<Void> committed = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                commit(group, before == null ? null : before::join);
                committed.complete(null);
            } catch (Throwable e) {
                // An error too: the writer waits for this end, whatever it is.
                committed.completeExceptionally(e);
            }
        });
        return committed;
    }

    private void commit(SealedGroup group, GroupCommit.@Nullable Turn turn) throws SQLException, OwnershipLost {
        try {
            commits.commit(group, turn);
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        }
    }

    /**
     * Nothing of the group may be left: the next one on this connection would commit it.
     *
     * @throws SQLException when that is not certain; the connection is of no use then
     */
    private void rollBack(Throwable reason) throws SQLException {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            e.addSuppressed(reason);
            throw e;
        }
    }

    /** What is being written fails now; that its thread has noticed nobody waits for. */
    @Override
    public void close() throws SQLException {
        thread.shutdown();
        connection.close();
    }
}
