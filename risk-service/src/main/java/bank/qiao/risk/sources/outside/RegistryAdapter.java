package bank.qiao.risk.sources.outside;

import bank.qiao.risk.sources.Inquiry;
import bank.qiao.risk.sources.Screening;
import bank.qiao.risk.sources.UnreadableAnswerException;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the citizen registry. */
@Component
class RegistryAdapter implements Screening {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryAdapter.class);

    private final RegistryApi api;

    RegistryAdapter(RegistryApi api) {
        this.api = api;
    }

    @Override
    @Retry(name = "registry", fallbackMethod = "unavailable")
    @CircuitBreaker(name = "registry")
    @Bulkhead(name = "registry")
    public Result check(Inquiry inquiry) {
        RegistryApi.IdentityCheck check = api.check(
                new RegistryApi.CheckRequest(inquiry.applicationId().toString(), inquiry.name(), inquiry.idNumber()));
        return switch (check.result()) {
            case "MATCH" -> match(check.watchListed());
            case "MISMATCH", "NOT_FOUND" -> Result.NOT_CONFIRMED;
            default -> throw new UnreadableAnswerException("result is none that was agreed");
        };
    }

    /** That the flag is missing doesn't mean that nobody is on the list. */
    private static Result match(@Nullable Boolean watchListed) {
        if (watchListed == null) {
            throw new UnreadableAnswerException("watchListed is missing");
        }
        return watchListed ? Result.WATCH_LISTED : Result.CLEAR;
    }

    /** Found by name by the {@code Retry} above. Only the kind of failure is logged: a message might quote the person. */
    Result unavailable(Inquiry inquiry, Exception failure) {
        LOG.warn("the registry is down: {}", failure.getClass().getSimpleName());
        return Result.UNAVAILABLE;
    }
}
