package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerSettings;
import bank.qiao.account.ledger.book.LedgerBook;
import bank.qiao.account.ledger.book.Pages;
import bank.qiao.service.outbox.OutboxRelay;
import bank.qiao.service.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One span of owning the ledger: one connection, one epoch, one memory. When the database fails, the span is over and
 * nothing of it is used again.
 */
final class Ownership implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ownership.class);

    private final Connection connection;
    private final LedgerSettings settings;
    private final OwnerLease lease;
    private final LedgerMemory memory;
    private final GroupCommit commits;
    private final Partitions partitions;
    private final Loading loading;
    private final TailWatch tail;
    private final ReadAhead readAhead;
    private final OutboxRelay relay;
    private final Clock clock;
    private long epoch;
    private JournalHead head = JournalHead.NOWHERE;
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
        this.settings = settings;
        this.lease = new OwnerLease(connection, instance, settings.leaseFor());
        this.memory = new LedgerMemory(settings.transfersInMemory(), customers);
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.commits = new GroupCommit(connection, new AlongWith(connection, new OutboxTable(jdbc, wallClock)));
        this.partitions = new Partitions(connection);
        this.loading = new Loading(new LedgerLookup(connection), memory, new SeenBefore(wallClock));
        this.tail = new TailWatch(new Checkpoints(connections), memory, settings);
        this.readAhead = new ReadAhead(connections, memory);
        this.relay = relay;
        this.clock = clock;
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

    /** Takes the ledger if nobody else has it, and rebuilds the balances. */
    boolean tryToTake(@Nullable String url) throws SQLException {
        Long taken = lease.tryToTake(url);
        if (taken == null) {
            return false;
        }
        epoch = taken;
        long began = System.nanoTime();
        Recovery recovery = new Recovery(connection);
        head = recovery.into(memory);
        tail.begin(epoch, head, recovery.rows());
        partitions.makeFor(bookingTime());
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

    /**
     * Commits the requests as one group and answers them. When the database refuses the group as a whole, for what one
     * of them contains, each is committed alone, so that it fails alone.
     *
     * @throws SQLException when the connection is no longer of use, or it is not known what was committed
     */
    void commit(List<Request> requests, boolean lookUpAll) throws SQLException, OwnershipLost {
        try {
            commitTogether(requests, lookUpAll);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException failure && !SqlFailures.leavesConnectionUsable(failure)) {
                throw failure;
            }
            rollBack();
            if (e instanceof SQLException failure && SqlFailures.isDuplicate(failure) && !lookUpAll) {
                commit(requests, true);
            } else if (requests.size() == 1) {
                log.error("a request to the ledger can't be carried out", e);
                requests.getFirst().fail(e);
            } else {
                for (Request request : List.copyOf(requests)) {
                    commit(List.of(request), true);
                }
            }
        }
    }

    private void commitTogether(List<Request> requests, boolean lookUpAll) throws SQLException, OwnershipLost {
        LedgerBook.Memory known = loading.load(requests, lookUpAll);
        Instant now = bookingTime();
        partitions.makeFor(now);
        LedgerBook book = new LedgerBook(known, now, head.entry() + 1, head.account() + 1);
        List<CommandAnswer> answers = new ArrayList<>();
        for (Request request : requests) {
            request.decide(book);
            CommandAnswer answer = request.answer(now);
            if (answer != null) {
                answers.add(answer);
            }
        }
        Pages pages = book.pages();
        GroupRow group = new GroupRow(
                head.group() + 1, epoch, head.entry() + 1, pages.nextNumber() - 1, TransferRow.micros(now));
        byte[] hash = commits.commit(pages, answers, group, head.hash());
        if (group.lastEntry() >= group.firstEntry()) {
            head = head.after(group, hash, pages.nextAccount() - 1);
            tail.grown(head);
        }
        memory.committed(pages);
        requests.forEach(Request::complete);
        if (!answers.isEmpty()) {
            relay.wake();
        }
    }

    private void rollBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Never before what was booked already; PostgreSQL keeps microseconds. */
    private Instant bookingTime() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.bookedAt()) ? head.bookedAt() : now;
    }

    /** Signs of life and checkpoints; waits here when the tail is too long. */
    void housekeep(@Nullable String url) throws SQLException, OwnershipLost {
        boolean mustWait;
        do {
            if (System.nanoTime() >= nextBeat) {
                lease.beat(epoch);
                lease.advertise(epoch, url);
                partitions.makeFor(bookingTime());
                nextBeat = System.nanoTime() + settings.beatEvery().toNanos();
            }
            mustWait = tail.checkpointWhenDue();
        } while (mustWait);
    }

    long millisUntilHousekeeping() {
        return Math.max(1, Math.min(tail.millisUntilDue(), (nextBeat - System.nanoTime()) / 1_000_000));
    }

    /** Gives the ledger back at the end of the process. */
    void release() throws SQLException {
        lease.release(epoch);
    }

    @Override
    public void close() throws SQLException {
        readAhead.close();
        tail.close();
        connection.close();
    }
}
