package bank.qiao.account.transfers.outside;

import bank.qiao.account.transfers.PayeeDirectory;
import bank.qiao.account.transfers.outside.PayeeApi.Search;
import bank.qiao.web.outbound.InsideRefusal;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks identity-service; a look-up changes nothing there but the record that it was made. */
@Component
class HttpPayeeDirectory implements PayeeDirectory {

    private static final String NAME = "identity";
    private static final String PURPOSE = "TRANSFER";

    private final PayeeApi api;

    HttpPayeeDirectory(PayeeApi api) {
        this.api = api;
    }

    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public Optional<UUID> byPhone(String phone) {
        try {
            return Optional.of(api.search(new Search(phone, PURPOSE)).customerId());
        } catch (InsideRefusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    @Retry(name = NAME)
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public boolean isNameOf(UUID customerId, String name) {
        return name.equals(api.person(customerId, PURPOSE).name());
    }
}
