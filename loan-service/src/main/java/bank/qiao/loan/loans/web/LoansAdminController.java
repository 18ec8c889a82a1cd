package bank.qiao.loan.loans.web;

import bank.qiao.loan.loans.Loans;
import bank.qiao.web.security.StaffCaller;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Loans for staff, with each side's schedule. */
@RestController
class LoansAdminController {

    private final Loans loans;

    LoansAdminController(Loans loans) {
        this.loans = loans;
    }

    @GetMapping("/admin/v1/loans/{id}")
    Loans.StaffView get(@PathVariable UUID id, StaffCaller caller) {
        return loans.forStaff(id, caller.username());
    }
}
