package bank.qiao.identity.customers;

import bank.qiao.service.approvals.ApprovedChange;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An approved freeze. */
@Component
class CustomerFreeze implements ApprovedChange {

    private final Customers customers;

    CustomerFreeze(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String kind() {
        return CustomerDesk.FREEZE;
    }

    @Override
    public void apply(UUID approvalId, Map<String, String> after, String maker, String checker) {
        customers.freeze(
                CustomerId.of(UUID.fromString(Objects.requireNonNull(after.get(CustomerDesk.CUSTOMER_ID)))),
                // The words of the maker stay in the approval: events carry no free text.
                "approval " + approvalId);
    }
}
