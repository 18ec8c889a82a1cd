package bank.qiao.service.audit;

import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit record for auditors. */
@RestController
@RequestMapping("${qiao.audit.path}")
@PreAuthorize("hasRole('AUDITOR')")
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    Page<AuditEntry> entries(@RequestParam(required = false) @Nullable String subject, PageRequest page) {
        return Page.of(
                trail.entries(subject, page),
                page.limit(),
                entry -> entry,
                entry -> entry.id().toString());
    }

    @GetMapping("/verification")
    AuditVerification verification() {
        return trail.verify();
    }
}
