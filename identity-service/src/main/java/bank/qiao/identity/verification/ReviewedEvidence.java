package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.Biometrics;
import bank.qiao.identity.biometrics.Evidence;
import bank.qiao.identity.biometrics.FaceFailures;
import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.biometrics.Templates;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.reviews.ReviewDecided;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when staff have decided: a face or voice they accepted becomes the template, so that the customer's next
 * verification compares with it; the pictures are deleted either way.
 */
@Component
class ReviewedEvidence {

    private final Evidence evidence;
    private final Templates templates;
    private final Biometrics biometrics;
    private final FaceFailures failures;

    ReviewedEvidence(Evidence evidence, Templates templates, Biometrics biometrics, FaceFailures failures) {
        this.evidence = evidence;
        this.templates = templates;
        this.biometrics = biometrics;
        this.failures = failures;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReviewDecided decided) {
        CustomerId customer = decided.customerId();
        if (decided.accepted()) {
            enrol(customer, Modality.FACE, decided.reviewId(), "SELFIE");
            enrol(customer, Modality.VOICE, decided.reviewId(), "RECORDING");
            failures.forget(customer);
        }
        evidence.forgetReview(decided.reviewId());
    }

    private void enrol(CustomerId customer, Modality modality, UUID reviewId, String kind) {
        evidence.vector(reviewId, kind)
                .ifPresent(vector -> templates.enrol(customer, modality, biometrics.modelVersion(modality), vector));
    }
}
