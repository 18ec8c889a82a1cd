package bank.qiao.identity.customers;

import bank.qiao.service.approvals.Approvals;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.web.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff may do with customers: look, on record, and ask for a freeze or its end, to be approved by another. */
@Service
public class CustomerDesk {

    static final String FREEZE = "CUSTOMER_FREEZE";
    static final String UNFREEZE = "CUSTOMER_UNFREEZE";
    static final String CUSTOMER_ID = "customerId";
    static final String STATUS = "status";

    private final Customers customers;
    private final Approvals approvals;
    private final AuditTrail audit;

    CustomerDesk(Customers customers, Approvals approvals, AuditTrail audit) {
        this.customers = customers;
        this.approvals = approvals;
        this.audit = audit;
    }

    /** Finds a customer by their number; the search is on record whether it finds one or not. */
    @Transactional
    public Optional<CustomerProfile> findByPhone(PhoneNumber phone, String staff) {
        Optional<CustomerProfile> found =
                customers.findByPhone(phone).map(known -> customers.profile(known.customerId()));
        audit.record(
                staff,
                "CUSTOMER_SEARCHED",
                found.map(profile -> profile.customerId().asSubject()).orElse("customer:none"),
                "search by phone number");
        return found;
    }

    /** @throws Refusal NOT_FOUND when there is no such customer */
    @Transactional
    public CustomerProfile view(CustomerId id, String staff) {
        CustomerProfile profile = customers.profile(id);
        audit.record(staff, "CUSTOMER_VIEWED", id.asSubject(), "view of the masked profile");
        return profile;
    }

    /**
     * Asks for a freeze; it takes effect when a checker approves.
     *
     * @return the approval id
     * @throws Refusal NOT_FOUND, CUSTOMER_STATUS_CONFLICT when frozen or closed already
     */
    @Transactional
    public UUID askForFreeze(CustomerId id, String reason, String maker) {
        return ask(FREEZE, id, CustomerStatus.FROZEN, reason, maker);
    }

    /**
     * Asks for the end of a freeze.
     *
     * @return the approval id
     * @throws Refusal NOT_FOUND, CUSTOMER_STATUS_CONFLICT when not frozen
     */
    @Transactional
    public UUID askForUnfreeze(CustomerId id, String reason, String maker) {
        return ask(UNFREEZE, id, null, reason, maker);
    }

    private UUID ask(String kind, CustomerId id, @Nullable CustomerStatus next, String reason, String maker) {
        CustomerStatus status = customers.profile(id).status();
        boolean legal = next == null ? status == CustomerStatus.FROZEN : status.mayBecome(next);
        if (!legal) {
            throw new Refusal(CustomerError.CUSTOMER_STATUS_CONFLICT, status);
        }
        UUID approvalId = approvals.request(
                kind,
                id.asSubject(),
                Map.of(STATUS, status.name()),
                Map.of(CUSTOMER_ID, id.toString(), STATUS, next == null ? "as before the freeze" : next.name()),
                reason,
                maker);
        audit.record(maker, kind + "_REQUESTED", id.asSubject(), reason);
        return approvalId;
    }
}
