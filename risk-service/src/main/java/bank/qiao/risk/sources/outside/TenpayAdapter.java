package bank.qiao.risk.sources.outside;

import bank.qiao.risk.sources.Inquiry;
import bank.qiao.risk.sources.Source;
import bank.qiao.risk.sources.SourceAnswer;
import bank.qiao.risk.sources.SourcePort;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks Tenpay's payment data. */
@Component
class TenpayAdapter implements SourcePort {

    private static final AnswerReader READER = new AnswerReader(
            "summary",
            List.of(
                    "monthlyInflowFen",
                    "monthlyOutflowFen",
                    "activeMonths12",
                    "salaryMonths12",
                    "utilityPaymentsOnTimeBasisPoints",
                    "nightShareBasisPoints",
                    "gamblingLikeShareBasisPoints",
                    "averageBalanceFen",
                    "merchants30"),
            List.of());

    private final TenpayApi api;

    TenpayAdapter(TenpayApi api) {
        this.api = api;
    }

    @Override
    public Source source() {
        return Source.TENPAY_TRANSACTIONS;
    }

    @Override
    @Retry(name = "tenpay", fallbackMethod = "down")
    @CircuitBreaker(name = "tenpay")
    @Bulkhead(name = "tenpay")
    public SourceAnswer ask(Inquiry inquiry) {
        return Asking.ask(() -> api.summary(PersonRequest.of(inquiry, source())), READER);
    }

    @Override
    public SourceAnswer read(String raw) {
        return READER.read(raw);
    }

    /** Found by name by the {@code Retry} above. */
    SourceAnswer down(Inquiry inquiry, Exception failure) {
        return Asking.down(Source.TENPAY_TRANSACTIONS, failure);
    }
}
