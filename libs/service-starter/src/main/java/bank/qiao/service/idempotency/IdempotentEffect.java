package bank.qiao.service.idempotency;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * The transaction of a POST that must ask somebody outside before it writes. A controller method that takes it as a
 * parameter runs without a transaction; what it passes to {@link #commit} runs in one, together with the record of
 * the idempotency key and the answer. A method without this parameter runs in such a transaction as a whole.
 */
public interface IdempotentEffect {

    /** Runs the effect and keeps its answer, both or neither; called exactly once. */
    <T> ResponseEntity<T> commit(Supplier<ResponseEntity<T>> effect);
}
