package bank.qiao.identity.approvals.web;

import bank.qiao.identity.approvals.ApprovalInbox;
import bank.qiao.identity.approvals.ApprovalStatus;
import bank.qiao.identity.approvals.ApprovalView;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checkers' inbox; which role may decide depends on the kind. */
@RestController
@RequestMapping("/admin/v1/approvals")
class ApprovalController {

    private static final String MAY_LOOK =
            "hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'RISK', 'FINANCE', 'AUDITOR', 'ADMIN')";

    private final ApprovalInbox inbox;

    ApprovalController(ApprovalInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    Page<ApprovalView> list(@RequestParam(required = false) @Nullable ApprovalStatus status, PageRequest page) {
        return Page.of(
                inbox.list(status, page),
                page.limit(),
                approval -> approval,
                approval -> approval.approvalId().toString());
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    ApprovalView view(@PathVariable UUID id) {
        return inbox.view(id);
    }

    @PostMapping({"/{id}/approval", "/{id}/approve"})
    @PreAuthorize(MAY_LOOK)
    ResponseEntity<ApprovalView> approve(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Decision body, StaffCaller staff) {
        boolean approved = body == null || body.approved() == null || body.approved();
        return decide(id, approved, body, staff);
    }

    @PostMapping({"/{id}/rejection", "/{id}/reject"})
    @PreAuthorize(MAY_LOOK)
    ResponseEntity<ApprovalView> reject(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Remark body, StaffCaller staff) {
        return decide(id, false, body == null ? null : new Decision(false, body.comment()), staff);
    }

    private ResponseEntity<ApprovalView> decide(UUID id, boolean approved, @Nullable Decision body, StaffCaller staff) {
        String comment = body == null ? null : body.comment();
        return ResponseEntity.ok(inbox.decide(id, approved, comment, staff.username(), staff.roles()));
    }

    /** {@code approved} may be left out where the path says it; {@code false} there is a rejection. */
    record Decision(
            @Nullable Boolean approved,
            @Nullable @Size(max = 500) String comment) {}

    record Remark(@Nullable @Size(max = 500) String comment) {}
}
