package bank.qiao.wealth.orders.web;

import bank.qiao.wealth.orders.FundBreak;
import bank.qiao.wealth.orders.FundReconciliation;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open breaks with the fund house, for staff. */
@RestController
@RequestMapping("/admin/v1/fund-breaks")
class FundReconciliationController {

    private final FundReconciliation reconciliation;

    FundReconciliationController(FundReconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Oldest first. */
    record BreaksView(List<FundBreak> items) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('OPS_MAKER', 'OPS_CHECKER', 'FINANCE', 'AUDITOR')")
    BreaksView breaks() {
        return new BreaksView(reconciliation.openBreaks());
    }
}
