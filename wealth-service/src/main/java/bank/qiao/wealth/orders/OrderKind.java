package bank.qiao.wealth.orders;

import static bank.qiao.wealth.orders.OrderStatus.ACCEPTED;
import static bank.qiao.wealth.orders.OrderStatus.CONFIRMED;
import static bank.qiao.wealth.orders.OrderStatus.DONE;
import static bank.qiao.wealth.orders.OrderStatus.FAILED;
import static bank.qiao.wealth.orders.OrderStatus.PAYING;
import static bank.qiao.wealth.orders.OrderStatus.PENDING;
import static bank.qiao.wealth.orders.OrderStatus.REFUNDING;
import static bank.qiao.wealth.orders.OrderStatus.SUBMITTED;
import static bank.qiao.wealth.orders.OrderStatus.WITHDRAWING;
import static bank.qiao.wealth.orders.OrderStatus.WITHDRAWN;

/** The three lives of an order; the only place that says which move is legal. */
enum OrderKind {
    SUBSCRIPTION {
        @Override
        OrderStatus first() {
            return PENDING;
        }

        @Override
        boolean allows(OrderStatus from, OrderStatus to) {
            return switch (from) {
                case PENDING -> to == ACCEPTED || to == FAILED;
                case ACCEPTED -> to == WITHDRAWING || to == SUBMITTED;
                case WITHDRAWING -> to == WITHDRAWN;
                case SUBMITTED -> to == CONFIRMED || to == REFUNDING;
                case REFUNDING -> to == FAILED;
                case CONFIRMED, PAYING, DONE, WITHDRAWN, FAILED -> false;
            };
        }
    },
    NORMAL_REDEMPTION {
        @Override
        OrderStatus first() {
            return ACCEPTED;
        }

        @Override
        boolean allows(OrderStatus from, OrderStatus to) {
            return switch (from) {
                case ACCEPTED -> to == WITHDRAWN || to == SUBMITTED;
                case SUBMITTED -> to == CONFIRMED || to == FAILED;
                case CONFIRMED -> to == PAYING;
                // Back again when the ledger would not credit the account: the next end of day tries once more.
                case PAYING -> to == DONE || to == CONFIRMED;
                case PENDING, WITHDRAWING, REFUNDING, DONE, WITHDRAWN, FAILED -> false;
            };
        }
    },
    INSTANT_REDEMPTION {
        @Override
        OrderStatus first() {
            return PENDING;
        }

        @Override
        boolean allows(OrderStatus from, OrderStatus to) {
            return from == PENDING && (to == DONE || to == FAILED);
        }
    };

    /** The status in which such an order is born. */
    abstract OrderStatus first();

    abstract boolean allows(OrderStatus from, OrderStatus to);

    static OrderKind of(Side side, Speed speed) {
        return switch (side) {
            case SUBSCRIBE -> SUBSCRIPTION;
            case REDEEM ->
                switch (speed) {
                    case NORMAL -> NORMAL_REDEMPTION;
                    case INSTANT -> INSTANT_REDEMPTION;
                };
        };
    }
}
