package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.LedgerError;
import bank.qiao.account.ledger.LedgerSettings;
import bank.qiao.account.ledger.LedgerUnavailable;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.account.ledger.book.AccountChange;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Takes requests to the writer and waits for their commit. */
@Component
class Desk {

    private final LedgerWriter writer;
    private final LedgerSettings settings;

    Desk(LedgerWriter writer, LedgerSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    List<TransferResult> post(Batch batch) {
        Request.Posting posting = new Request.Posting(batch, null);
        writer.submit(posting);
        return await(posting.future());
    }

    boolean change(AccountChange change) {
        Request.Change request = new Request.Change(change);
        writer.submit(request);
        return await(request.future());
    }

    <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LedgerUnavailable(LedgerError.LEDGER_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable(LedgerError.LEDGER_UNAVAILABLE);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the ledger can't carry this out", e.getCause());
        }
    }
}
