package bank.qiao.loan.creditline.web;

import bank.qiao.loan.creditline.CreditLineView;
import bank.qiao.loan.creditline.CreditLines;
import bank.qiao.web.security.StaffCaller;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A customer's line as staff sees it. */
@RestController
class CreditLineAdminController {

    private final CreditLines lines;

    CreditLineAdminController(CreditLines lines) {
        this.lines = lines;
    }

    @GetMapping("/admin/v1/credit-lines/{customerId}")
    CreditLineView line(@PathVariable UUID customerId, StaffCaller caller, Locale locale) {
        return lines.forStaff(customerId, locale, caller.username());
    }
}
