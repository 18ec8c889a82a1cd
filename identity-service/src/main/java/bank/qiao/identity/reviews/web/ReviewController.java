package bank.qiao.identity.reviews.web;

import bank.qiao.identity.reviews.ReviewOutcome;
import bank.qiao.identity.reviews.ReviewStatus;
import bank.qiao.identity.reviews.ReviewView;
import bank.qiao.identity.reviews.Reviews;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** Customers under review. */
@RestController
@RequestMapping("/admin/v1/reviews")
class ReviewController {

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'RISK')")
    Page<ReviewView> list(@RequestParam(required = false) @Nullable ReviewStatus status, PageRequest page) {
        return Page.of(
                reviews.list(status, page),
                page.limit(),
                review -> review,
                review -> review.id().toString());
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ApprovalTicket> decide(@PathVariable UUID id, @Valid @RequestBody Decision body, StaffCaller staff) {
        UUID approvalId = reviews.propose(id, body.outcome(), body.reason(), staff.username());
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalTicket(approvalId, "PENDING"));
    }

    record Decision(
            @NotNull ReviewOutcome outcome,
            @NotBlank @Size(max = 500) String reason) {}

    record ApprovalTicket(UUID approvalId, String status) {}
}
