package bank.qiao.service.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Handed to the controller unbound by the argument resolver, bound to a claim by {@link Idempotency}. */
final class ClaimedEffect implements IdempotentEffect {

    /** Runs an effect in the transaction that also keeps its answer. */
    interface Committer {
        <T> ResponseEntity<T> commit(Supplier<ResponseEntity<T>> effect);
    }

    private @Nullable Committer committer;
    private boolean committed;

    void bind(Committer bound) {
        this.committer = bound;
    }

    boolean isCommitted() {
        return committed;
    }

    @Override
    public <T> ResponseEntity<T> commit(Supplier<ResponseEntity<T>> effect) {
        if (committer == null || committed) {
            throw new IllegalStateException("an idempotent effect is committed once, by a POST that holds a claim");
        }
        ResponseEntity<T> answer = committer.commit(effect);
        committed = true;
        return answer;
    }
}
