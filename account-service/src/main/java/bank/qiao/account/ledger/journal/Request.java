package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.account.ledger.book.AccountChange;
import bank.qiao.account.ledger.book.LedgerBook;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What waits for the writer, and the future that is completed once it is committed. */
sealed interface Request {

    /** How many transfers it counts for. */
    int size();

    /** Decides it on the pages of the book; nothing is told to anyone yet. */
    void decide(LedgerBook book);

    /** What is to be kept and sent with the group booked at that time, if anything. */
    @Nullable
    CommandAnswer answer(Instant bookedAt);

    /** It is committed. */
    void complete();

    void fail(Throwable reason);

    /** Transfers to be posted. */
    final class Posting implements Request {

        private final Batch batch;
        private final @Nullable BiFunction<List<TransferResult>, Instant, CommandAnswer> answering;
        private final CompletableFuture<List<TransferResult>> future = new CompletableFuture<>();
        private List<TransferResult> results = List.of();

        Posting(Batch batch, @Nullable BiFunction<List<TransferResult>, Instant, CommandAnswer> answering) {
            this.batch = batch;
            this.answering = answering;
        }

        Batch batch() {
            return batch;
        }

        CompletableFuture<List<TransferResult>> future() {
            return future;
        }

        @Override
        public int size() {
            return batch.transfers().size();
        }

        @Override
        public void decide(LedgerBook book) {
            results = book.decide(batch);
        }

        @Override
        public @Nullable CommandAnswer answer(Instant bookedAt) {
            return answering == null ? null : answering.apply(results, bookedAt);
        }

        @Override
        public void complete() {
            future.complete(results);
        }

        @Override
        public void fail(Throwable reason) {
            future.completeExceptionally(reason);
        }
    }

    /** An account to be opened or changed. */
    final class Change implements Request {

        private final AccountChange change;
        private final CompletableFuture<Boolean> future = new CompletableFuture<>();
        private boolean done;
        private @Nullable IllegalArgumentException mistake;

        Change(AccountChange change) {
            this.change = change;
        }

        AccountChange change() {
            return change;
        }

        CompletableFuture<Boolean> future() {
            return future;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void decide(LedgerBook book) {
            mistake = null;
            try {
                done = book.change(change);
            } catch (IllegalArgumentException e) {
                mistake = e;
            }
        }

        @Override
        public @Nullable CommandAnswer answer(Instant bookedAt) {
            return null;
        }

        @Override
        public void complete() {
            if (mistake != null) {
                future.completeExceptionally(mistake);
            } else {
                future.complete(done);
            }
        }

        @Override
        public void fail(Throwable reason) {
            future.completeExceptionally(reason);
        }
    }
}
