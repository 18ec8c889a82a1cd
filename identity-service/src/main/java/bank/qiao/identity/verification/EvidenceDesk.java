package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.Evidence;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff the pictures and recordings of a review, on record. */
@Service
public class EvidenceDesk {

    private final Evidence evidence;
    private final AuditTrail audit;

    EvidenceDesk(Evidence evidence, AuditTrail audit) {
        this.evidence = evidence;
        this.audit = audit;
    }

    /** @param kind SELFIE, REFERENCE or RECORDING */
    public record Item(UUID id, String kind, Instant takenAt) {}

    public List<Item> list(UUID reviewId) {
        return evidence.of(reviewId).stream()
                .map(item -> new Item(item.id(), item.kind(), item.takenAt()))
                .toList();
    }

    /** @throws Refusal NOT_FOUND, also once the review has been decided */
    @Transactional
    public byte[] view(UUID reviewId, UUID evidenceId, String staff) {
        byte[] media = evidence.open(reviewId, evidenceId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        audit.record(staff, "EVIDENCE_VIEWED", "review:" + reviewId, "evidence " + evidenceId);
        return media;
    }
}
