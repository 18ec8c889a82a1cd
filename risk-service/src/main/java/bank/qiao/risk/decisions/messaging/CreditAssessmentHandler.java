package bank.qiao.risk.decisions.messaging;

import bank.qiao.contracts.loan.v1.CreditAssessmentRequested;
import bank.qiao.risk.decisions.Assessments;
import bank.qiao.risk.decisions.ConsentGiven;
import bank.qiao.service.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Starts the assessment of an application. */
@Component
class CreditAssessmentHandler implements EventHandler<CreditAssessmentRequested> {

    private final Assessments assessments;

    CreditAssessmentHandler(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Class<CreditAssessmentRequested> eventType() {
        return CreditAssessmentRequested.class;
    }

    @Override
    public void handle(CreditAssessmentRequested event) {
        assessments.request(
                event.applicationId(),
                event.customerId(),
                event.consents().stream()
                        .map(consent -> new ConsentGiven(consent.scope(), consent.version(), consent.givenAt()))
                        .toList(),
                event.requestedAt());
    }
}
