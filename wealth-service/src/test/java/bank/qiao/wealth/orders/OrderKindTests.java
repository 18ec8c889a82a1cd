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
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderKindTests {

    @Test
    void aSubscriptionHoldsThenPaysThenIsConfirmed() {
        assertThat(moves(OrderKind.SUBSCRIPTION))
                .containsExactlyInAnyOrder(
                        move(PENDING, ACCEPTED),
                        move(PENDING, FAILED),
                        move(ACCEPTED, WITHDRAWING),
                        move(ACCEPTED, SUBMITTED),
                        move(WITHDRAWING, WITHDRAWN),
                        move(SUBMITTED, CONFIRMED),
                        move(SUBMITTED, REFUNDING),
                        move(REFUNDING, FAILED));
    }

    @Test
    void aNormalRedemptionIsConfirmedBeforeItIsPaid() {
        assertThat(moves(OrderKind.NORMAL_REDEMPTION))
                .containsExactlyInAnyOrder(
                        move(ACCEPTED, WITHDRAWN),
                        move(ACCEPTED, SUBMITTED),
                        move(SUBMITTED, CONFIRMED),
                        move(SUBMITTED, FAILED),
                        move(CONFIRMED, PAYING),
                        move(PAYING, DONE),
                        move(PAYING, CONFIRMED));
    }

    @Test
    void anInstantRedemptionIsPaidOrFails() {
        assertThat(moves(OrderKind.INSTANT_REDEMPTION))
                .containsExactlyInAnyOrder(move(PENDING, DONE), move(PENDING, FAILED));
    }

    private static List<String> moves(OrderKind kind) {
        List<String> legal = new ArrayList<>();
        for (OrderStatus from : OrderStatus.values()) {
            for (OrderStatus to : OrderStatus.values()) {
                if (kind.allows(from, to)) {
                    legal.add(move(from, to));
                }
            }
        }
        return legal;
    }

    private static String move(OrderStatus from, OrderStatus to) {
        return from + " to " + to;
    }
}
