package bank.qiao.contracts.loan.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer applied for a credit line; risk-service decides and answers with CreditDecided. */
@Contract(topic = "loan.application.v1", type = "loan.credit-assessment-requested.v1")
public record CreditAssessmentRequested(
        UUID applicationId, UUID customerId, List<Consent> consents, Instant requestedAt) implements Event {

    /** The customer agreed that this source is asked: PBOC_BUREAU, WECHAT_SOCIAL, QQ_SOCIAL or TENPAY_TRANSACTIONS. */
    public record Consent(String scope, String version, Instant givenAt) {}

    @Override
    public String aggregateId() {
        return applicationId.toString();
    }
}
