package bank.qiao.account.freezes.web;

import bank.qiao.account.freezes.Freeze;
import bank.qiao.account.freezes.FreezeCause;
import bank.qiao.account.freezes.FreezeKind;
import bank.qiao.account.freezes.FreezeRequest;
import bank.qiao.account.freezes.Freezes;
import bank.qiao.money.Money;
import bank.qiao.web.paging.Page;
import bank.qiao.web.security.StaffCaller;
import bank.qiao.web.validation.PositiveMoney;
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

/** Freezes: asked for by a maker, approved under /admin/v1/approvals. */
@RestController
@RequestMapping("/admin/v1/freezes")
class FreezesController {

    private static final String MAY_LOOK = "hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'SERVICE', 'RISK', 'AUDITOR')";

    private final Freezes freezes;

    FreezesController(Freezes freezes) {
        this.freezes = freezes;
    }

    record FreezeOrder(
            @NotNull UUID accountId,
            @NotNull FreezeKind kind,
            @NotNull FreezeCause cause,
            @Nullable @PositiveMoney Money amount,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 100) String document) {}

    record Cause(@NotBlank @Size(max = 500) String reason) {}

    record ApprovalTicket(UUID approvalId, String status) {}

    @PostMapping
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ApprovalTicket> freeze(@Valid @RequestBody FreezeOrder order, StaffCaller staff) {
        return accepted(freezes.askForFreeze(
                new FreezeRequest(
                        order.accountId(),
                        order.kind(),
                        order.cause(),
                        order.amount(),
                        order.reason(),
                        order.document()),
                staff.username()));
    }

    /** The freeze has the id of its approval. */
    @PostMapping("/{id}/lifting")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ApprovalTicket> lift(@PathVariable UUID id, @Valid @RequestBody Cause cause, StaffCaller staff) {
        return accepted(freezes.askForUnfreeze(id, cause.reason(), staff.username()));
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    Page<Freeze> ofAccount(@RequestParam UUID accountId) {
        return new Page<>(freezes.ofAccount(accountId), null);
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    Freeze one(@PathVariable UUID id) {
        return freezes.find(id);
    }

    private static ResponseEntity<ApprovalTicket> accepted(UUID approvalId) {
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalTicket(approvalId, "PENDING"));
    }
}
