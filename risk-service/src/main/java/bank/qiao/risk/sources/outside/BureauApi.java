package bank.qiao.risk.sources.outside;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The credit bureau's HTTP interface; answers are read as they come, because they are kept so. */
interface BureauApi {

    @PostExchange("/bureau/v1/reports")
    @Nullable
    String report(@RequestBody ReportRequest request);

    record ReportRequest(String reference, String name, String idNumber, String consentReference) {
        /** Personal data never reaches a log. */
        @Override
        public String toString() {
            return "ReportRequest[" + reference + "]";
        }
    }
}
