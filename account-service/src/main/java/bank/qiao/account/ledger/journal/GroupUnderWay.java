package bank.qiao.account.ledger.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A group that is being written.
 *
 * @param requests that it answers
 * @param end where the journal ends after it
 * @param committed completed when it is
 */
record GroupUnderWay(List<Request> requests, SealedGroup sealed, JournalHead end, CompletableFuture<Void> committed) {

    boolean isDone() {
        return committed.isDone();
    }

    /** Returns once it is committed. */
    void await() throws SQLException, OwnershipLost {
        try {
            committed.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case OwnershipLost lost -> throw lost;
                case null, default -> throw e;
            }
        }
    }

    /** Returns once it is committed, or will not be. */
    void awaitEnd() {
        committed.exceptionally(failure -> null).join();
    }
}
