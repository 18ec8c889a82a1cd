package bank.qiao.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts calls by caller in bounded memory; each instance of the gateway counts for itself. */
@Component
class CallCounts {

    private final Cache<String, Bucket> buckets;

    CallCounts(RateLimits limits) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.mostCallers())
                .expireAfterAccess(limits.keptFor())
                .build();
    }

    /** Zero when the call is allowed, else how long to wait. */
    Duration take(String caller, RateLimits.Limit limit) {
        Bucket bucket = buckets.get(
                caller,
                unknown -> Bucket.builder()
                        .addLimit(
                                bandwidth -> bandwidth.capacity(limit.calls()).refillGreedy(limit.calls(), limit.in()))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
