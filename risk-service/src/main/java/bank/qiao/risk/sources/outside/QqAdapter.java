package bank.qiao.risk.sources.outside;

import bank.qiao.risk.sources.Inquiry;
import bank.qiao.risk.sources.Source;
import bank.qiao.risk.sources.SourceAnswer;
import bank.qiao.risk.sources.SourcePort;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import org.springframework.stereotype.Component;

/** Asks QQ's social data. */
@Component
class QqAdapter implements SourcePort {

    private final QqApi api;

    QqAdapter(QqApi api) {
        this.api = api;
    }

    @Override
    public Source source() {
        return Source.QQ_SOCIAL;
    }

    @Override
    @Retry(name = "qq", fallbackMethod = "down")
    @CircuitBreaker(name = "qq")
    @Bulkhead(name = "qq")
    public SourceAnswer ask(Inquiry inquiry) {
        return Asking.ask(() -> api.profile(PersonRequest.of(inquiry, source())), SocialProfiles.READER);
    }

    @Override
    public SourceAnswer read(String raw) {
        return SocialProfiles.READER.read(raw);
    }

    /** Found by name by the {@code Retry} above. */
    SourceAnswer down(Inquiry inquiry, Exception failure) {
        return Asking.down(Source.QQ_SOCIAL, failure);
    }
}
