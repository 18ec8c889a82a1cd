package bank.qiao.identity.people;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.identity.customers.Person;
import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands personal data to the bank's other services; each look-up leaves an entry in the audit record. */
@Service
public class People {

    private final Customers customers;
    private final AuditTrail audit;

    People(Customers customers, AuditTrail audit) {
        this.customers = customers;
        this.audit = audit;
    }

    /**
     * The customer who holds a mobile number; the search is on record whether it finds one or not.
     *
     * @param service the name of the service that asks
     * @param purpose what for, for example {@code TRANSFER}
     */
    @Transactional
    public Optional<KnownCustomer> search(PhoneNumber phone, String service, String purpose) {
        Optional<KnownCustomer> found = customers.findByPhone(phone);
        String subject = found.map(known -> known.customerId().asSubject()).orElse("customer:none");
        audit.record(service, "CUSTOMER_SEARCHED", subject, purpose);
        return found;
    }

    /**
     * The person behind a customer id.
     *
     * @param service the name of the service that asks
     * @param purpose what for, for example {@code CARD_BINDING}
     * @throws Refusal NOT_FOUND when there is no such customer
     */
    @Transactional
    public Person lookUp(CustomerId id, String service, String purpose) {
        Person person = customers.person(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        audit.record(service, "PERSON_LOOKED_UP", id.asSubject(), purpose);
        return person;
    }
}
