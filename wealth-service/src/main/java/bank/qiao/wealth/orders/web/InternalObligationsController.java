package bank.qiao.wealth.orders.web;

import bank.qiao.wealth.orders.OpenPositions;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells account-service whether a customer's account may be closed as far as wealth products go. */
@RestController
class InternalObligationsController {

    private final OpenPositions positions;

    InternalObligationsController(OpenPositions positions) {
        this.positions = positions;
    }

    record Obligations(boolean open) {}

    @GetMapping("/internal/v1/customers/{customerId}/obligations")
    Obligations obligations(@PathVariable UUID customerId) {
        return new Obligations(positions.hasAny(customerId));
    }
}
