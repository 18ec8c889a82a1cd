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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes requests to the writer, here or in the instance that owns the ledger, and waits for their commit. */
@Component
public class Desk {

    private final LedgerWriter writer;
    private final ObjectProvider<Forwarding> forwarding;
    private final LedgerSettings settings;

    Desk(LedgerWriter writer, ObjectProvider<Forwarding> forwarding, LedgerSettings settings) {
        this.writer = writer;
        this.forwarding = forwarding;
        this.settings = settings;
    }

    /**
     * @param forwarded whether another instance has sent it here: it is not sent on then
     * @throws LedgerUnavailable also LEDGER_OWNER_ELSEWHERE
     */
    public List<TransferResult> post(Batch batch, boolean forwarded) {
        if (mustForward(forwarded)) {
            return forwarding.getObject().post(batch);
        }
        Request.Posting posting = new Request.Posting(batch, null);
        writer.submit(posting);
        return await(posting.future());
    }

    /** Likewise. */
    public boolean change(AccountChange change, boolean forwarded) {
        if (mustForward(forwarded)) {
            return forwarding.getObject().change(change);
        }
        Request.Change request = new Request.Change(change);
        writer.submit(request);
        return await(request.future());
    }

    private boolean mustForward(boolean forwarded) {
        if (writer.isOwner() || writer.mayBecomeOwner()) {
            return false;
        }
        if (forwarded) {
            throw new LedgerUnavailable(LedgerError.LEDGER_OWNER_ELSEWHERE);
        }
        return true;
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
