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

/** Credit reports of the PBOC bureau. */
@Component
class BureauAdapter implements SourcePort {

    private static final AnswerReader READER = new AnswerReader(
            "report",
            List.of(
                    "overdueAmountFen",
                    "worstDelinquencyMonths24",
                    "delinquencies24",
                    "creditUtilisationBasisPoints",
                    "openLoans",
                    "openCreditCards",
                    "totalExposureFen",
                    "unsecuredExposureFen",
                    "inquiries6m",
                    "monthsOfHistory",
                    "monthlyDebtServiceFen",
                    "monthlyIncomeEstimateFen",
                    "writtenOffAccounts"),
            List.of("overdueNow", "courtListed"));

    private final BureauApi api;

    BureauAdapter(BureauApi api) {
        this.api = api;
    }

    @Override
    public Source source() {
        return Source.PBOC_BUREAU;
    }

    @Override
    @Retry(name = "bureau", fallbackMethod = "down")
    @CircuitBreaker(name = "bureau")
    @Bulkhead(name = "bureau")
    public SourceAnswer ask(Inquiry inquiry) {
        return Asking.ask(
                () -> api.report(new BureauApi.ReportRequest(
                        inquiry.applicationId().toString(),
                        inquiry.name(),
                        inquiry.idNumber(),
                        inquiry.consentFor(source()))),
                READER);
    }

    @Override
    public SourceAnswer read(String raw) {
        return READER.read(raw);
    }

    /** Found by name by the {@code Retry} above. */
    SourceAnswer down(Inquiry inquiry, Exception failure) {
        return Asking.down(Source.PBOC_BUREAU, failure);
    }
}
