package bank.qiao.loan.loans.web;

import bank.qiao.loan.loans.Loans;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells account-service whether a customer's account may be closed as far as loans go. */
@RestController
class InternalObligationsController {

    private final Loans loans;

    InternalObligationsController(Loans loans) {
        this.loans = loans;
    }

    record Obligations(boolean open) {}

    @GetMapping("/internal/v1/customers/{customerId}/obligations")
    Obligations obligations(@PathVariable UUID customerId) {
        return new Obligations(loans.isAnyOpen(customerId));
    }
}
