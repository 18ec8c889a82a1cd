package bank.qiao.account.accounts;

import java.util.UUID;

/** Knows which accounts are frozen as a whole by an order of their own; the freezes module does. */
public interface FreezeOrders {

    /** Whether an order, made or being made, keeps the whole account frozen. */
    boolean isFrozen(UUID accountId);
}
