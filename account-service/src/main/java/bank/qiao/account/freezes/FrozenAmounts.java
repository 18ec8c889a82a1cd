package bank.qiao.account.freezes;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sets aside in the ledger what a freeze of an amount covers; the ids of the postings follow from the freeze's. */
@Component
class FrozenAmounts {

    private static final String CODE = "AMOUNT_FREEZE";

    private final Ledger ledger;

    FrozenAmounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Runs outside any transaction. What the account hasn't got can't be set aside: as much as is there is. */
    void settle(Freeze freeze) {
        switch (freeze.status()) {
            case ORDERED -> hold(freeze);
            case LIFTING -> release(freeze);
            case ACTIVE, LIFTED -> {}
        }
    }

    private void hold(Freeze freeze) {
        AccountCode account = AccountCode.customer(freeze.accountId());
        Money available = ledger.balance(account).map(LedgerBalance::available).orElse(Money.ZERO);
        Money wanted = freeze.amount() == null ? Money.ZERO : freeze.amount();
        Money amount = available.compareTo(wanted) < 0 ? available : wanted;
        if (amount.isPositive()) {
            post(freeze, Transfer.hold(id(freeze, "hold"), account, AccountCode.general(ChartAccount.SUSPENSE), amount, CODE));
        }
    }

    private void release(Freeze freeze) {
        post(freeze, Transfer.voidHold(id(freeze, "release"), id(freeze, "hold"), CODE));
    }

    private void post(Freeze freeze, Transfer transfer) {
        ResultCode result = ledger.post(Batch.linked("freeze:" + freeze.id(), transfer))
                .getFirst()
                .code();
        boolean settled = result == ResultCode.POSTED
                || result == ResultCode.EXISTS_WITH_DIFFERENT_CONTENT
                || result == ResultCode.HOLD_NOT_FOUND;
        if (!settled) {
            throw new IllegalStateException("freeze " + freeze.id() + " can't be made: " + result);
        }
    }

    private static UUID id(Freeze freeze, String what) {
        return UUID.nameUUIDFromBytes((what + ":" + freeze.id()).getBytes(StandardCharsets.UTF_8));
    }
}
