package bank.qiao.loan.invitations.web;

import bank.qiao.loan.invitations.Invitation;
import bank.qiao.loan.invitations.Invitations;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff invite customers; a checker decides at /admin/v1/approvals. */
@RestController
@RequestMapping("/admin/v1/invitations")
class InvitationsController {

    /** {@code segment} names a campaign; {@code SINGLE} when left out. */
    record InvitationRequest(
            @NotNull UUID customerId,
            @Nullable @Size(max = 40) String segment,
            @Nullable @Size(max = 200) String reason) {}

    /** The answer while a checker has not decided. */
    record ApprovalPending(UUID approvalId, String status) {}

    private final Invitations invitations;

    InvitationsController(Invitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ApprovalPending> invite(@Valid @RequestBody InvitationRequest request, StaffCaller caller) {
        String segment = request.segment() == null ? "SINGLE" : request.segment();
        String reason = request.reason() == null ? "campaign " + segment : request.reason();
        UUID approvalId = invitations.request(request.customerId(), segment, reason, caller.username());
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalPending(approvalId, "PENDING"));
    }

    @GetMapping
    Page<Invitation> list(PageRequest page) {
        return invitations.list(page);
    }
}
