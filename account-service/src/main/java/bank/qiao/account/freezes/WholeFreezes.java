package bank.qiao.account.freezes;

import bank.qiao.account.accounts.FreezeOrders;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the accounts module which accounts an order keeps frozen. */
@Component
class WholeFreezes implements FreezeOrders {

    private final FreezeStore freezes;

    WholeFreezes(FreezeStore freezes) {
        this.freezes = freezes;
    }

    @Override
    public boolean isFrozen(UUID accountId) {
        return freezes.isFrozen(accountId);
    }
}
