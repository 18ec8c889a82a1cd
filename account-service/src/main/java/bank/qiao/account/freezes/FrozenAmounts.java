package bank.qiao.account.freezes;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps in the ledger the amount that an account's freezes add up to, whether it is there or still to come. */
@Component
class FrozenAmounts {

    private final FreezeStore freezes;
    private final Ledger ledger;

    FrozenAmounts(FreezeStore freezes, Ledger ledger) {
        this.freezes = freezes;
        this.ledger = ledger;
    }

    /** Runs outside any transaction; the sum is taken again until nothing has changed while it was written. */
    void settle(UUID accountId) {
        long written;
        do {
            written = freezes.frozenAmount(accountId).fen();
            ledger.changeFrozenAmount(AccountCode.customer(accountId), written);
        } while (written != freezes.frozenAmount(accountId).fen());
    }
}
