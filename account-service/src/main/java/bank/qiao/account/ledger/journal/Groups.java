package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerSettings;
import bank.qiao.account.ledger.book.LedgerBook;
import bank.qiao.account.ledger.book.Pages;
import bank.qiao.service.outbox.OutboxRelay;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides requests in groups, has them committed in that order, and answers them. A small group is committed before
 * anything else is done; a large one is written on a lane of its own, and the next large one is decided and written
 * beside it meanwhile, but committed after it or not at all. For the writer's thread.
 */
final class Groups {

    private static final Logger log = LoggerFactory.getLogger(Groups.class);

    private final LedgerMemory memory;
    private final Loading loading;
    private final Partitions partitions;
    private final TailWatch tail;
    private final OutboxRelay relay;
    private final Clock clock;
    private final LedgerSettings settings;
    private final HashChain chain = new HashChain();
    private final UnderWay underWay;
    /** Taken off what was under way behind a group that failed, each list to be one group again. */
    private final Deque<List<Request>> again = new ArrayDeque<>();

    private List<Lane> lanes = List.of();
    private JournalHead head = JournalHead.NOWHERE;
    private long epoch;
    private long sent;

    /** @param underWay where {@code loading} finds what is not committed yet */
    Groups(
            LedgerMemory memory,
            Loading loading,
            UnderWay underWay,
            Partitions partitions,
            TailWatch tail,
            OutboxRelay relay,
            Clock clock,
            LedgerSettings settings) {
        this.memory = memory;
        this.loading = loading;
        this.underWay = underWay;
        this.partitions = partitions;
        this.tail = tail;
        this.relay = relay;
        this.clock = clock;
        this.settings = settings;
    }

    /** From now on groups follow {@code end} under this epoch, written on these lanes. */
    void begin(long ownedUnder, JournalHead end, List<Lane> on) throws SQLException, OwnershipLost {
        epoch = ownedUnder;
        head = end;
        lanes = on;
        makePartitions();
    }

    /** Whether so many transfers are to be a group now: while one is under way it takes many to go beside it. */
    boolean takes(int transfers) {
        return underWay.size() == 0 || transfers >= settings.besideFrom();
    }

    /** Decides the requests as one group, and commits and answers them now or, when they are many, soon. */
    void post(List<Request> requests) throws SQLException, OwnershipLost {
        if (requests.stream().mapToInt(Request::size).sum() < settings.besideFrom()) {
            settle(0);
            commit(requests, false);
        } else {
            settle(lanes.size() - 1);
            send(requests);
        }
    }

    private void send(List<Request> requests) throws SQLException, OwnershipLost {
        try {
            SealedGroup sealed = decide(requests, false);
            GroupUnderWay before = underWay.last();
            Lane free = lanes.get((int) (sent++ % lanes.size()));
            CompletableFuture<Void> committed = free.send(sealed, before == null ? null : before.committed());
            underWay.add(new GroupUnderWay(requests, sealed, endAfter(sealed), committed));
        } catch (SQLException | RuntimeException e) {
            settle(0);
            refused(requests, e, false);
        }
    }

    /** Answers the groups under way that are committed by now. */
    void settleDone() throws SQLException, OwnershipLost {
        GroupUnderWay first = underWay.first();
        while (first != null && first.isDone()) {
            settle(underWay.size() - 1);
            first = underWay.first();
        }
    }

    boolean areUnderWay() {
        return underWay.size() > 0;
    }

    /** Returns when nothing is under way any more. */
    void settleAll() throws SQLException, OwnershipLost {
        settle(0);
    }

    /** Waits until no more than so many groups are under way. When one is refused, it and all behind it go again. */
    private void settle(int most) throws SQLException, OwnershipLost {
        while (underWay.size() > most) {
            GroupUnderWay first = Objects.requireNonNull(underWay.first());
            try {
                first.await();
            } catch (SQLException | RuntimeException e) {
                List<GroupUnderWay> failed = underWay.removeAll();
                failed.forEach(group -> again.add(group.requests()));
                throwUnlessRefused(e);
                failed.forEach(GroupUnderWay::awaitEnd);
                refused(again.element(), e, false);
                again.remove();
                commitAgain();
                return;
            }
            committed(first.requests(), first.sealed(), first.end());
            underWay.removeFirst();
        }
    }

    private void commitAgain() throws SQLException, OwnershipLost {
        while (!again.isEmpty()) {
            commit(again.element(), true);
            again.remove();
        }
    }

    /** What it had taken to be posted and has not answered, oldest first: for the next owner to decide. */
    List<Request> takeBack() {
        List<Request> requests = new ArrayList<>();
        again.forEach(requests::addAll);
        again.clear();
        underWay.removeAll().forEach(group -> requests.addAll(group.requests()));
        return requests;
    }

    /**
     * Commits the requests as one group and answers them. When the database refuses the group as a whole, for what one
     * of them contains, each is committed alone, so that it fails alone.
     *
     * @throws SQLException when the connection is no longer of use, or it is not known what was committed
     */
    void commit(List<Request> requests, boolean lookUpAll) throws SQLException, OwnershipLost {
        try {
            SealedGroup sealed = decide(requests, lookUpAll);
            lanes.getFirst().commit(sealed);
            committed(requests, sealed, endAfter(sealed));
        } catch (SQLException | RuntimeException e) {
            refused(requests, e, lookUpAll);
        }
    }

    private void refused(List<Request> requests, Exception reason, boolean lookedUpAll)
            throws SQLException, OwnershipLost {
        throwUnlessRefused(reason);
        if (reason instanceof SQLException failure && SqlFailures.isDuplicate(failure) && !lookedUpAll) {
            commit(requests, true);
        } else if (requests.size() == 1) {
            log.error("a request to the ledger can't be carried out", reason);
            requests.getFirst().fail(reason);
        } else {
            for (Request request : List.copyOf(requests)) {
                commit(List.of(request), true);
            }
        }
    }

    private static void throwUnlessRefused(Exception reason) throws SQLException {
        if (reason instanceof SQLException failure && !SqlFailures.leavesConnectionUsable(failure)) {
            throw failure;
        }
    }

    private SealedGroup decide(List<Request> requests, boolean lookUpAll) throws SQLException, OwnershipLost {
        makePartitions();
        LedgerBook.Memory known = loading.load(requests, lookUpAll);
        Instant now = bookingTime();
        JournalHead latest = latest();
        LedgerBook book = new LedgerBook(known, now, latest.entry() + 1, latest.account() + 1);
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
                latest.group() + 1, epoch, latest.entry() + 1, pages.nextNumber() - 1, TransferRow.micros(now));
        return SealedGroup.of(chain, latest.hash(), group, pages, answers);
    }

    /** Where the journal ends once everything under way is committed. */
    private JournalHead latest() {
        GroupUnderWay last = underWay.last();
        return last == null ? head : last.end();
    }

    private JournalHead endAfter(SealedGroup sealed) {
        return sealed.journals()
                ? latest().after(sealed.group(), sealed.hash(), sealed.pages().nextAccount() - 1)
                : latest();
    }

    private void committed(List<Request> requests, SealedGroup sealed, JournalHead end) {
        head = end;
        tail.grown(head);
        memory.committed(sealed.pages());
        requests.forEach(Request::complete);
        if (!sealed.answers().isEmpty()) {
            relay.wake();
        }
    }

    /** A partition is made when nothing is under way: it waits for every group, and every group for it. */
    void makePartitions() throws SQLException, OwnershipLost {
        Instant now = bookingTime();
        if (!partitions.areMadeFor(now)) {
            settle(0);
            partitions.makeFor(now);
        }
    }

    /** Never before what was booked already; PostgreSQL keeps microseconds. */
    private Instant bookingTime() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = latest().bookedAt();
        return now.isBefore(last) ? last : now;
    }
}
