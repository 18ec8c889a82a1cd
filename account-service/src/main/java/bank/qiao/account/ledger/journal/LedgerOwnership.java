package bank.qiao.account.ledger.journal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.Lifecycle;
import org.springframework.stereotype.Component;

/** Runs what may run only where the ledger is owned. */
@Component
public class LedgerOwnership implements DisposableBean {

    private final LedgerWriter writer;
    /** The writer must not wait for anything to start or stop. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-ownership").daemon().factory());

    LedgerOwnership(LedgerWriter writer) {
        this.writer = writer;
    }

    /** Starts it when the ownership comes, and stops it when it goes. */
    public void whenOwned(Lifecycle follower) {
        writer.onOwnership(owned -> thread.execute(() -> {
            if (owned && !follower.isRunning()) {
                follower.start();
            } else if (!owned && follower.isRunning()) {
                follower.stop();
            }
        }));
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
