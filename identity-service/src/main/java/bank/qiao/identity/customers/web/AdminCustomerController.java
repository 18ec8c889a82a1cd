package bank.qiao.identity.customers.web;

import bank.qiao.identity.customers.CustomerDesk;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerProfile;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.web.paging.Page;
import bank.qiao.web.security.StaffCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
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

/** Customers as staff see them. */
@RestController
@RequestMapping("/admin/v1/customers")
class AdminCustomerController {

    private static final String MAY_LOOK = "hasAnyRole('SERVICE', 'OPS_MAKER', 'OPS_CHECKER', 'RISK')";

    private final CustomerDesk desk;

    AdminCustomerController(CustomerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    Page<CustomerView> find(@RequestParam String phone, StaffCaller staff) {
        return new Page<>(
                desk.findByPhone(PhoneNumber.parse(phone), staff.username()).stream()
                        .map(CustomerView::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    CustomerView view(@PathVariable UUID id, StaffCaller staff) {
        return CustomerView.of(desk.view(CustomerId.of(id), staff.username()));
    }

    @PostMapping("/{id}/freeze")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ApprovalTicket> freeze(@PathVariable UUID id, @Valid @RequestBody Cause cause, StaffCaller staff) {
        return accepted(desk.askForFreeze(CustomerId.of(id), cause.reason(), staff.username()));
    }

    @PostMapping("/{id}/unfreeze")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ApprovalTicket> unfreeze(@PathVariable UUID id, @Valid @RequestBody Cause cause, StaffCaller staff) {
        return accepted(desk.askForUnfreeze(CustomerId.of(id), cause.reason(), staff.username()));
    }

    private static ResponseEntity<ApprovalTicket> accepted(UUID approvalId) {
        return ResponseEntity.accepted()
                .location(URI.create("/admin/v1/approvals/" + approvalId))
                .body(new ApprovalTicket(approvalId, "PENDING"));
    }

    record Cause(@NotBlank @Size(max = 500) String reason) {}

    record ApprovalTicket(UUID approvalId, String status) {}

    record CustomerView(
            UUID customerId,
            String phone,
            @Nullable String name,
            @Nullable String idNumber,
            String status,
            String verificationLevel,
            @Nullable String riskLevel,
            @Nullable String channel,
            Instant createdAt) {

        static CustomerView of(CustomerProfile profile) {
            return new CustomerView(
                    profile.customerId().value(),
                    profile.phone(),
                    profile.name(),
                    profile.idNumber(),
                    profile.status().name(),
                    profile.verificationLevel().name(),
                    profile.riskLevel(),
                    profile.channel(),
                    profile.createdAt());
        }
    }
}
