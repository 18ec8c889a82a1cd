package bank.qiao.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.support.AbstractValueAdaptingCache;

/**
 * Proofs seen, in bounded memory. Spring Security's own memory also limits the calls of one key to 1,000 a minute, which
 * is the business of the rate limits.
 */
final class UsedProofs extends AbstractValueAdaptingCache {

    private final Cache<Object, Object> seen;

    UsedProofs(DoorProperties properties) {
        super(false);
        this.seen = Caffeine.newBuilder()
                .maximumSize(properties.mostProofs())
                .expireAfterWrite(properties.proofAge().multipliedBy(2).plusSeconds(1))
                .build();
    }

    @Override
    public String getName() {
        return "used-proofs";
    }

    @Override
    public Object getNativeCache() {
        return seen;
    }

    @Override
    protected @Nullable Object lookup(Object key) {
        return seen.getIfPresent(key);
    }

    @Override
    public @Nullable ValueWrapper putIfAbsent(Object key, @Nullable Object value) {
        Object before = seen.asMap().putIfAbsent(key, Objects.requireNonNull(value));
        return before == null ? null : toValueWrapper(before);
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        seen.put(key, Objects.requireNonNull(value));
    }

    @Override
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        throw new UnsupportedOperationException("a proof is not loaded");
    }

    @Override
    public void evict(Object key) {
        seen.invalidate(key);
    }

    @Override
    public void clear() {
        seen.invalidateAll();
    }
}
