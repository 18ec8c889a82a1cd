package bank.qiao.identity.realname;

import bank.qiao.identity.biometrics.Biometrics;
import bank.qiao.identity.biometrics.Evidence;
import bank.qiao.identity.biometrics.FaceFailures;
import bank.qiao.identity.biometrics.Likeness;
import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.biometrics.SeenFace;
import bank.qiao.identity.biometrics.Templates;
import bank.qiao.identity.consents.ConsentScope;
import bank.qiao.identity.consents.Consents;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The face's part in the real name: the selfie against the portrait that the registry holds. */
@Component
class RealNameFaces {

    private final Biometrics biometrics;
    private final Templates templates;
    private final Evidence evidence;
    private final FaceFailures failures;
    private final Consents consents;
    private final TransactionOperations transactions;

    RealNameFaces(
            Biometrics biometrics,
            Templates templates,
            Evidence evidence,
            FaceFailures failures,
            Consents consents,
            TransactionOperations transactions) {
        this.biometrics = biometrics;
        this.templates = templates;
        this.evidence = evidence;
        this.failures = failures;
        this.consents = consents;
        this.transactions = transactions;
    }

    /** Whether the bank compares faces; where not, only a bank that requires them asks for any. */
    boolean areCompared() {
        return biometrics.isSwitchedOn();
    }

    /** @throws Refusal BIOMETRICS_UNAVAILABLE */
    void requireComparison() {
        biometrics.requireAvailable();
    }

    /**
     * Reads the selfie; where the face is required before anybody outside is asked.
     *
     * @throws Refusal PORTRAIT_REQUIRED, CONSENT_REQUIRED, BIOMETRICS_UNAVAILABLE and those about pictures
     */
    SeenFace read(CustomerId customer, @Nullable Portrait selfie) {
        if (selfie == null) {
            throw new Refusal(RealNameError.PORTRAIT_REQUIRED);
        }
        biometrics.requireAvailable();
        transactions.executeWithoutResult(ignored -> consents.require(customer, ConsentScope.FACE));
        return biometrics.readFace(selfie.bytes());
    }

    FaceProof compare(SeenFace face, Portrait selfie, byte @Nullable [] reference) {
        return new FaceProof(likeness(face, reference), face, selfie.bytes(), reference);
    }

    /** Without a readable portrait in the registry nobody can be sure. */
    private Likeness likeness(SeenFace face, byte @Nullable [] reference) {
        if (reference == null) {
            return Likeness.UNSURE;
        }
        try {
            return biometrics.compareFaces(biometrics.readFace(reference).vector(), face.vector());
        } catch (Refusal unfit) {
            if (unfit.code().status() >= 500) {
                throw unfit;
            }
            return Likeness.UNSURE;
        }
    }

    /**
     * Counts a face that is somebody else's.
     *
     * @return whether staff must look now; otherwise the customer may try again
     */
    boolean failed(CustomerId customer, FaceProof proof) {
        keep(customer, proof);
        return failures.count(customer);
    }

    void keep(CustomerId customer, FaceProof proof) {
        evidence.keep(
                customer, Modality.FACE, "SELFIE", proof.selfie(), proof.face().vector());
        byte[] reference = proof.reference();
        if (reference != null) {
            evidence.keep(
                    customer,
                    Modality.FACE,
                    "REFERENCE",
                    reference,
                    proof.face().vector());
        }
    }

    void attach(CustomerId customer, UUID reviewId) {
        evidence.attach(customer, reviewId);
    }

    void enrol(CustomerId customer, FaceProof proof) {
        templates.enrol(
                customer,
                Modality.FACE,
                biometrics.modelVersion(Modality.FACE),
                proof.face().vector());
        evidence.forgetUnasked(customer, Modality.FACE);
    }
}
