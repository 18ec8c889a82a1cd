package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerError;
import bank.qiao.account.ledger.LedgerSettings;
import bank.qiao.account.ledger.LedgerUnavailable;
import bank.qiao.service.outbox.OutboxRelay;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that writes the ledger. It waits until this instance owns the ledger, rebuilds the balances, and then
 * takes whatever has arrived, decides it in memory, commits it as one group, and only then answers. Whatever goes wrong
 * with the database, it forgets everything, takes the ledger again under a new epoch, rebuilds, and decides anew what
 * was under way: an id that had been committed after all is found in the journal.
 */
@Component
class LedgerWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LedgerWriter.class);
    private static final int PHASE = 0;
    /** Requests in a group from which on it pays to wait for more. */
    private static final int MANY = 4;

    private final BlockingQueue<Request> queue;
    private final List<Request> unanswered = new ArrayList<>();
    private final LedgerConnections connections;
    private final LedgerSettings settings;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Clock wallClock;
    private final OwnAddress address;
    private final CompactAccounts customers;
    private int cameTogether;
    private final String instance = UUID.randomUUID().toString();
    private volatile boolean running;
    private volatile @Nullable Ownership ownership;
    private volatile boolean mayBecomeOwner = true;
    private volatile Consumer<Boolean> ownerListener = owns -> {};
    private @Nullable Thread thread;

    LedgerWriter(
            LedgerConnections connections,
            LedgerSettings settings,
            OutboxRelay relay,
            OwnAddress address,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.connections = connections;
        this.settings = settings;
        this.relay = relay;
        this.address = address;
        this.clock = clock;
        this.wallClock = wallClock;
        this.customers = new CompactAccounts(settings.accountsInMemory());
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    /** @throws LedgerUnavailable LEDGER_BUSY when too many wait already */
    void submit(Request request) {
        if (!queue.offer(request)) {
            throw new LedgerUnavailable(LedgerError.LEDGER_BUSY);
        }
    }

    /** Waits a while for a place in the queue: for those who can send their own callers no refusal. */
    void submitPatiently(Request request) {
        try {
            if (!queue.offer(request, settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerUnavailable(LedgerError.LEDGER_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable(LedgerError.LEDGER_UNAVAILABLE);
        }
    }

    boolean isOwner() {
        return ownership != null;
    }

    /** Between two owners, or while it starts: what arrives waits a moment here rather than run around. */
    boolean mayBecomeOwner() {
        return mayBecomeOwner;
    }

    /** What is known to be committed, while this instance owns the ledger; another one for each span of ownership. */
    @Nullable
    LedgerMemory memory() {
        Ownership current = ownership;
        return current == null ? null : current.memory();
    }

    /** Told when the ownership comes and goes, on the writer's thread. */
    void onOwnership(Consumer<Boolean> listener) {
        ownerListener = listener;
    }

    private void run() {
        while (running) {
            try (Ownership next = Ownership.open(connections, settings, instance, relay, clock, wallClock, customers)) {
                if (becomesOwner(next)) {
                    serve(next);
                }
            } catch (OwnershipLost e) {
                mayBecomeOwner = false;
                log.warn("{}", e.getMessage());
            } catch (SQLException | RuntimeException e) {
                log.warn("the ledger's writer starts again: {}", e.toString());
                log.debug("the ledger's writer starts again", e);
                pause();
            } finally {
                stepDown();
            }
        }
        failAll();
    }

    private boolean becomesOwner(Ownership next) throws SQLException, OwnershipLost {
        while (running) {
            if (next.tryToTake(address.url())) {
                mayBecomeOwner = true;
                ownership = next;
                ownerListener.accept(true);
                return true;
            }
            mayBecomeOwner = false;
            failAll();
            pause();
        }
        return false;
    }

    private void serve(Ownership current) throws SQLException, OwnershipLost {
        Groups groups = current.groups();
        try {
            if (!unanswered.isEmpty()) {
                groups.commit(unanswered, true);
                unanswered.clear();
            }
            while (running || !queue.isEmpty() || !unanswered.isEmpty()) {
                current.housekeep(address.url());
                takeWhatHasArrived(current);
                if (!unanswered.isEmpty() && groups.takes(transfersIn(unanswered))) {
                    cameTogether = unanswered.size();
                    groups.post(List.copyOf(unanswered));
                    unanswered.clear();
                }
            }
            current.release();
        } finally {
            unanswered.addAll(0, groups.takeBack());
        }
    }

    private void takeWhatHasArrived(Ownership current) {
        try {
            Request next = queue.poll(current.millisUntilHousekeeping(), TimeUnit.MILLISECONDS);
            if (next != null && unanswered.isEmpty()) {
                gather();
            }
            int size = transfersIn(unanswered);
            while (next != null) {
                unanswered.add(next);
                size += next.size();
                next = size < settings.groupTransfers() ? queue.poll() : null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static int transfersIn(List<Request> requests) {
        return requests.stream().mapToInt(Request::size).sum();
    }

    /** Those who were answered together come back nearly together: a moment's patience makes one group of two. */
    private void gather() {
        if (cameTogether >= MANY && queue.size() + 1 < cameTogether) {
            LockSupport.parkNanos(settings.gatherFor().toNanos());
        }
    }

    private void stepDown() {
        if (ownership != null) {
            ownership = null;
            ownerListener.accept(false);
        }
    }

    /** Nobody here can decide these; with the same ids they may be repeated elsewhere. */
    private void failAll() {
        List<Request> waiting = new ArrayList<>(unanswered);
        unanswered.clear();
        queue.drainTo(waiting);
        waiting.forEach(request -> request.fail(new LedgerUnavailable(LedgerError.LEDGER_UNAVAILABLE)));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.beatEvery().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that posts, and stopped after it. */
    @Override
    public int getPhase() {
        return PHASE;
    }
}
