package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerSettings;
import bank.qiao.service.outbox.OutboxRelay;
import bank.qiao.service.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One span of owning the ledger: one epoch, one memory, and the connections that belong to them. When the database
 * fails, the span is over and nothing of it is used again.
 */
final class Ownership implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ownership.class);
    private static final int LANES = 2;

    private final Connection connection;
    private final LedgerConnections connections;
    private final List<Lane> lanes = new ArrayList<>();
    private final LedgerSettings settings;
    private final OwnerLease lease;
    private final LedgerMemory memory;
    private final Groups groups;
    private final TailWatch tail;
    private final ReadAhead readAhead;
    private final Clock wallClock;
    private long epoch;
    private long nextBeat;

    private Ownership(
            Connection connection,
            LedgerConnections connections,
            LedgerSettings settings,
            String instance,
            OutboxRelay relay,
            Clock clock,
            Clock wallClock,
            CompactAccounts customers) {
        this.connection = connection;
        this.connections = connections;
        this.settings = settings;
        this.lease = new OwnerLease(connection, instance, settings.leaseFor());
        this.memory = new LedgerMemory(settings.transfersInMemory(), customers);
        this.tail = new TailWatch(new Checkpoints(connections), memory, settings);
        this.readAhead = new ReadAhead(connections, memory);
        this.wallClock = wallClock;
        UnderWay underWay = new UnderWay();
        this.groups = new Groups(
                memory,
                new Loading(new LedgerLookup(connection), memory, underWay, new SeenBefore(wallClock)),
                underWay,
                new Partitions(connection),
                tail,
                relay,
                clock,
                settings);
    }

    static Ownership open(
            LedgerConnections connections,
            LedgerSettings settings,
            String instance,
            OutboxRelay relay,
            Clock clock,
            Clock wallClock,
            CompactAccounts customers)
            throws SQLException {
        return new Ownership(
                connections.open("writer"), connections, settings, instance, relay, clock, wallClock, customers);
    }

    LedgerMemory memory() {
        return memory;
    }

    Groups groups() {
        return groups;
    }

    /** Takes the ledger if nobody else has it, and rebuilds the balances. */
    boolean tryToTake(@Nullable String url) throws SQLException, OwnershipLost {
        Long taken = lease.tryToTake(url);
        if (taken == null) {
            return false;
        }
        epoch = taken;
        long began = System.nanoTime();
        Recovery recovery = new Recovery(connection);
        JournalHead head = recovery.into(memory);
        tail.begin(epoch, head, recovery.rows());
        openLanes();
        groups.begin(epoch, head, lanes);
        nextBeat = System.nanoTime();
        readAhead.begin();
        log.info(
                "owns the ledger under epoch {} after group {}; {} journal rows after the checkpoint read in {} ms",
                epoch,
                head.group(),
                recovery.rows(),
                (System.nanoTime() - began) / 1_000_000);
        return true;
    }

    private void openLanes() throws SQLException {
        for (int number = 0; number < LANES; number++) {
            Connection own = connections.open("lane-" + number);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(own, true));
            lanes.add(new Lane(own, new AlongWith(own, new OutboxTable(jdbc, wallClock)), number));
        }
    }

    /** Answers, signs of life and checkpoints; waits here when the tail is too long. */
    void housekeep(@Nullable String url) throws SQLException, OwnershipLost {
        boolean mustWait;
        do {
            groups.settleDone();
            if (System.nanoTime() >= nextBeat) {
                lease.beat(epoch);
                lease.advertise(epoch, url);
                groups.makePartitions();
                nextBeat = System.nanoTime() + settings.beatEvery().toNanos();
            }
            mustWait = tail.checkpointWhenDue();
        } while (mustWait);
    }

    long millisUntilHousekeeping() {
        if (groups.areUnderWay()) {
            return 1;
        }
        return Math.max(1, Math.min(tail.millisUntilDue(), (nextBeat - System.nanoTime()) / 1_000_000));
    }

    /** Answers what is under way and gives the ledger back, at the end of the process. */
    void release() throws SQLException, OwnershipLost {
        groups.settleAll();
        lease.release(epoch);
    }

    @Override
    public void close() throws SQLException {
        readAhead.close();
        tail.close();
        for (Lane lane : lanes) {
            lane.close();
        }
        connection.close();
    }
}
