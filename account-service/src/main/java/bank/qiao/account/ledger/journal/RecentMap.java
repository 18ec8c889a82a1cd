package bank.qiao.account.ledger.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers between N and 2 N of the entries used last: when the young half is full, the old half is forgotten. One
 * thread writes, any may peek.
 */
final class RecentMap<K, V> {

    private final int half;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    RecentMap(int half) {
        this.half = half;
    }

    /** For the writing thread; what is used stays. */
    @Nullable
    V use(K key) {
        V found = young.get(key);
        if (found == null) {
            found = old.get(key);
            if (found != null) {
                put(key, found);
            }
        }
        return found;
    }

    /** For any thread. */
    @Nullable
    V peek(K key) {
        V found = young.get(key);
        return found != null ? found : old.get(key);
    }

    void put(K key, V value) {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(key, value);
    }
}
