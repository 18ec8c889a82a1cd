package bank.qiao.wealth.products;

import bank.qiao.service.approvals.ApprovedChange;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a product once a checker has agreed. */
@Component
class StatusChange implements ApprovedChange {

    private final Products products;

    StatusChange(Products products) {
        this.products = products;
    }

    @Override
    public String kind() {
        return Products.STATUS_CHANGE;
    }

    @Override
    public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
        products.changeStatus(
                Objects.requireNonNull(after.get("code")),
                ProductStatus.valueOf(Objects.requireNonNull(after.get("status"))));
    }
}
