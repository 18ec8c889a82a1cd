package bank.qiao.wealth.orders.web;

import bank.qiao.money.Money;
import bank.qiao.wealth.orders.OrderView;
import bank.qiao.wealth.orders.Orders;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.CustomerCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders: place, look, withdraw. */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersController {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final Orders orders;

    OrdersController(Orders orders) {
        this.orders = orders;
    }

    @PostMapping
    ResponseEntity<OrderAnswer> place(@Valid @RequestBody OrderRequest body, CustomerCaller caller) {
        body.refuseUnlessConsistent();
        OrderView order = switch (body.side()) {
            case SUBSCRIBE ->
                orders.subscribe(caller.customerId(), body.productCode(), Objects.requireNonNull(body.amount()));
            case REDEEM -> redeem(body, caller.customerId());
        };
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/orders/" + order.orderId()))
                .body(OrderAnswer.of(order));
    }

    @GetMapping
    Page<OrderAnswer> list(PageRequest page, CustomerCaller caller) {
        return Page.of(
                orders.of(caller.customerId(), page),
                page.limit(),
                OrderAnswer::of,
                order -> order.orderId().toString());
    }

    /** @param waitSeconds how long to wait while the order is about to move on by itself */
    @GetMapping("/{id}")
    OrderAnswer order(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(30) int waitSeconds,
            CustomerCaller caller)
            throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
        OrderView order = orders.find(caller.customerId(), id);
        while (order.status().isMoving() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN_AFTER);
            order = orders.find(caller.customerId(), id);
        }
        return OrderAnswer.of(order);
    }

    /** 200 when it is withdrawn, 202 while its money is being freed. */
    @DeleteMapping("/{id}")
    ResponseEntity<OrderAnswer> withdraw(@PathVariable UUID id, CustomerCaller caller) {
        OrderView order = orders.withdraw(caller.customerId(), id);
        var answer = order.status().isMoving() ? ResponseEntity.accepted() : ResponseEntity.ok();
        return answer.body(OrderAnswer.of(order));
    }

    private OrderView redeem(OrderRequest body, UUID customerId) {
        Money amount = body.amount();
        return amount != null
                ? orders.redeem(customerId, body.productCode(), amount, body.speedOrNormal())
                : orders.redeem(
                        customerId, body.productCode(), Objects.requireNonNull(body.units()), body.speedOrNormal());
    }
}
