package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.book.LedgerAccount;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new owner's memory with customers' accounts before anyone asks for them, the youngest first, until it knows
 * them all or finds little room. On a thread and a connection of its own; the ledger serves meanwhile.
 */
final class ReadAhead implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);
    private static final int ACCOUNTS_AT_ONCE = 10_000;

    private final LedgerConnections connections;
    private final LedgerMemory memory;
    private volatile boolean wanted = true;

    ReadAhead(LedgerConnections connections, LedgerMemory memory) {
        this.connections = connections;
        this.memory = memory;
    }

    void begin() {
        Thread.ofPlatform().name("ledger-read-ahead").daemon().start(this::run);
    }

    private void run() {
        long began = System.nanoTime();
        long read = 0;
        long before = Long.MAX_VALUE;
        try (Connection connection = connections.open("read-ahead")) {
            LedgerLookup lookup = new LedgerLookup(connection);
            boolean more = true;
            while (more && wanted) {
                long asOf = memory.checkpoints();
                List<LedgerAccount> page = lookup.accountsBefore(before, ACCOUNTS_AT_ONCE);
                int left = memory.readAhead(page, asOf, () -> wanted);
                if (memory.checkpoints() == asOf) {
                    read += page.size();
                    more = page.size() == ACCOUNTS_AT_ONCE && left < ACCOUNTS_AT_ONCE / 2;
                    before = page.isEmpty() ? before : page.getLast().number();
                }
            }
            log.info("read {} accounts ahead in {} ms", read, (System.nanoTime() - began) / 1_000_000);
        } catch (SQLException | RuntimeException e) {
            log.warn("accounts are read when they are needed: {}", e.toString());
        }
    }

    /** From now on it remembers nothing more, though a last read may still be under way. */
    @Override
    public void close() {
        wanted = false;
    }
}
