package bank.qiao.account.ledger.web;

import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.TrialBalance;
import bank.qiao.money.Money;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trial balance, for finance, operations and auditors. */
@RestController
class TrialBalanceController {

    private final Ledger ledger;

    TrialBalanceController(Ledger ledger) {
        this.ledger = ledger;
    }

    record TrialBalanceView(Instant asOf, List<LineView> accounts, Totals totals, Money difference, boolean balanced) {}

    record LineView(String account, AccountType type, long count, Money debits, Money credits, Money balance) {}

    record Totals(Money debits, Money credits) {}

    @GetMapping("/admin/v1/trial-balance")
    @PreAuthorize("hasAnyRole('FINANCE', 'AUDITOR', 'OPS_MAKER', 'OPS_CHECKER', 'ADMIN')")
    TrialBalanceView trialBalance() {
        TrialBalance balance = ledger.trialBalance();
        return new TrialBalanceView(
                balance.asOf(),
                balance.lines().stream().map(TrialBalanceController::view).toList(),
                new Totals(balance.debits(), balance.credits()),
                balance.difference(),
                balance.isBalanced());
    }

    private static LineView view(TrialBalance.Line line) {
        return new LineView(
                line.account(), line.type(), line.accounts(), line.debits(), line.credits(), line.balance());
    }
}
