package bank.qiao.account.ledger;

import bank.qiao.money.Money;
import bank.qiao.service.controls.GeneralLedger;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The ledger as this service's own control totals ask it; other services ask over HTTP. */
@Component
class LedgerForControls implements GeneralLedger {

    private final Ledger ledger;

    LedgerForControls(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Money balanceBefore(String account, Instant moment) {
        return ledger.balanceBefore(new AccountCode(account), moment);
    }
}
