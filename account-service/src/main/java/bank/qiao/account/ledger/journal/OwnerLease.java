package bank.qiao.account.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the ledger, as the database has it. It may be taken when its owner's session is gone, which the database
 * notices at once when a process dies, or when the owner has given no sign of life for long, which is how a paused one
 * looks. Taking it raises the epoch and waits for the group that is just being committed; every later one of the old
 * owner fails on its epoch. All times are the database's.
 */
final class OwnerLease {

    /** Any number, the same in every instance: with the epoch, held by the owner's session as long as it lives. */
    private static final int SESSION_LOCK = 0x1ED_6E2;

    private static final String FREE = """
        select o.epoch, b.beat_at < clock_timestamp() - ? * interval '1 millisecond' as stale,
               pg_try_advisory_lock(?, o.epoch::integer) as session_gone, o.instance = ? as ours
        from ledger_owner o, ledger_heartbeat b
        """;
    private static final String LOCK_NEXT = "select pg_try_advisory_lock(?, ?)";
    private static final String TAKE = """
        update ledger_owner set epoch = epoch + 1, instance = ?, url = ?, taken_at = clock_timestamp()
        where epoch = ? returning epoch
        """;
    private static final String FIRST_BEAT = "update ledger_heartbeat set epoch = ?, beat_at = clock_timestamp()";
    private static final String BEAT = """
        update ledger_heartbeat set beat_at = clock_timestamp() where epoch = ?
        """;
    private static final String RELEASE = "update ledger_heartbeat set beat_at = 'epoch' where epoch = ?";
    private static final String ADVERTISE =
            "update ledger_owner set url = ? where epoch = ? and url is distinct from ?";

    private final Connection connection;
    private final String instance;
    private final Duration leaseFor;

    OwnerLease(Connection connection, String instance, Duration leaseFor) {
        this.connection = connection;
        this.instance = instance;
        this.leaseFor = leaseFor;
    }

    /** The new epoch, or null when another instance owns the ledger and lives. */
    @Nullable
    Long tryToTake(@Nullable String url) throws SQLException {
        long seen;
        try (PreparedStatement statement = connection.prepareStatement(FREE)) {
            statement.setLong(1, leaseFor.toMillis());
            statement.setInt(2, SESSION_LOCK);
            statement.setString(3, instance);
            ResultSet row = statement.executeQuery();
            row.next();
            seen = row.getLong("epoch");
            if (!row.getBoolean("stale") && !row.getBoolean("session_gone") && !row.getBoolean("ours")) {
                return null;
            }
        }
        return take(seen, url);
    }

    private @Nullable Long take(long seen, @Nullable String url) throws SQLException {
        // Before it is ours, or somebody could believe in between that its owner is gone.
        try (PreparedStatement statement = connection.prepareStatement(LOCK_NEXT)) {
            statement.setInt(1, SESSION_LOCK);
            statement.setInt(2, Math.toIntExact(seen + 1));
            ResultSet row = statement.executeQuery();
            row.next();
            if (!row.getBoolean(1)) {
                return null;
            }
        }
        long epoch;
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, instance);
            statement.setString(2, url);
            statement.setLong(3, seen);
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return null;
            }
            epoch = row.getLong(1);
        }
        try (PreparedStatement statement = connection.prepareStatement(FIRST_BEAT)) {
            statement.setLong(1, epoch);
            statement.executeUpdate();
        }
        return epoch;
    }

    /** A sign of life. */
    void beat(long epoch) throws SQLException, OwnershipLost {
        try (PreparedStatement statement = connection.prepareStatement(BEAT)) {
            statement.setLong(1, epoch);
            if (statement.executeUpdate() == 0) {
                throw new OwnershipLost(epoch);
            }
        }
    }

    /** Tells the others where this owner is reached. */
    void advertise(long epoch, @Nullable String url) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVERTISE)) {
            statement.setString(1, url);
            statement.setLong(2, epoch);
            statement.setString(3, url);
            statement.executeUpdate();
        }
    }

    /** Gives it back, so that a standby need not wait. */
    void release(long epoch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setLong(1, epoch);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }
}
