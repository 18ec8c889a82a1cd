package bank.qiao.identity.approvals;

import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.contracts.approval.v1.ApprovalRequested;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a checker, from every service, and what checkers decided (domain rule 9). */
@Service
public class ApprovalInbox {

    private final ApprovalCases cases;
    private final Events events;
    private final AuditTrail audit;
    private final ApprovalSettings settings;
    private final Clock clock;

    ApprovalInbox(ApprovalCases cases, Events events, AuditTrail audit, ApprovalSettings settings, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a request in; one that is here already is left as it is. */
    @Transactional
    public void receive(ApprovalRequested request) {
        cases.insert(request);
    }

    /** Newest first, one row more than the page shows. */
    @Transactional(readOnly = true)
    public List<ApprovalView> list(@Nullable ApprovalStatus status, PageRequest page) {
        return cases.list(status, page);
    }

    /** @throws Refusal NOT_FOUND, also while the request is still on its way from its service */
    @Transactional(readOnly = true)
    public ApprovalView view(UUID id) {
        return cases.find(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /**
     * Decides once and for good; the service that asked hears of it and carries it out.
     *
     * @param roles of the checker
     * @throws Refusal NOT_FOUND, APPROVAL_OWN_REQUEST for the maker, FORBIDDEN without the role that the kind demands,
     *     APPROVAL_ALREADY_DECIDED
     */
    @Transactional
    public ApprovalView decide(UUID id, boolean approved, @Nullable String comment, String checker, Set<String> roles) {
        ApprovalView pending = cases.lock(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        if (pending.maker().equals(checker)) {
            throw new Refusal(ApprovalError.APPROVAL_OWN_REQUEST);
        }
        if (!roles.contains(settings.roleFor(pending.kind()).name())) {
            throw new Refusal(CommonError.FORBIDDEN);
        }
        if (pending.status() != ApprovalStatus.PENDING) {
            throw new Refusal(ApprovalError.APPROVAL_ALREADY_DECIDED);
        }
        Instant now = clock.instant();
        ApprovalStatus decision = approved ? ApprovalStatus.APPROVED : ApprovalStatus.REJECTED;
        cases.decide(id, decision, checker, comment, now);
        events.publish(new ApprovalDecided(id, pending.service(), pending.kind(), approved, checker, comment, now));
        audit.record(checker, "APPROVAL_" + decision, pending.subject(), pending.kind() + " " + id);
        return view(id);
    }
}
