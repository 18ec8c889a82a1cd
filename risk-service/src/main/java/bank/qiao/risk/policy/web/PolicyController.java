package bank.qiao.risk.policy.web;

import bank.qiao.risk.policy.LimitPolicies;
import bank.qiao.web.paging.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff look at the limit policies. */
@RestController
@PreAuthorize("hasAnyRole('RISK', 'AUDITOR')")
class PolicyController {

    private final LimitPolicies policies;

    PolicyController(LimitPolicies policies) {
        this.policies = policies;
    }

    /** A handful of versions: one page is enough. */
    @GetMapping("/admin/v1/policies")
    Page<PolicyResponse> list() {
        return new Page<>(policies.all().stream().map(PolicyResponse::of).toList(), null);
    }
}
