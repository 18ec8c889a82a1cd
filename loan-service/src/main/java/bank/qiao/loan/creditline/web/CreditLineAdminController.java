package bank.qiao.loan.creditline.web;

import bank.qiao.loan.creditline.CreditLineView;
import bank.qiao.loan.creditline.CreditLines;
import bank.qiao.web.security.StaffCaller;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A customer's line as staff sees it. */
@RestController
class CreditLineAdminController {

    private static final Logger log = LoggerFactory.getLogger(CreditLineAdminController.class);

    private final CreditLines lines;

    CreditLineAdminController(CreditLines lines) {
        this.lines = lines;
    }

    @GetMapping("/admin/v1/credit-lines/{customerId}")
    CreditLineView line(@PathVariable UUID customerId, StaffCaller caller, Locale locale) {
        log.info("{} looked at the credit line of customer {}", caller.username(), customerId);
        return lines.view(customerId, locale);
    }
}
