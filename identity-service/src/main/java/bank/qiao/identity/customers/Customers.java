package bank.qiao.identity.customers;

import bank.qiao.contracts.identity.v1.CustomerRegistered;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the bank and their way from registered to verified (domain rule 1). */
@Service
public class Customers {

    private final CustomerRepository customers;
    private final PersonalData personalData;
    private final Events events;
    private final ApplicationEventPublisher insideService;
    private final Clock clock;

    Customers(
            CustomerRepository customers,
            PersonalData personalData,
            Events events,
            ApplicationEventPublisher insideService,
            Clock clock) {
        this.customers = customers;
        this.personalData = personalData;
        this.events = events;
        this.insideService = insideService;
        this.clock = clock;
    }

    /**
     * Makes a customer of a phone number that has been proven.
     *
     * @throws Refusal PHONE_ALREADY_REGISTERED when the number has a customer
     */
    @Transactional
    public CustomerId register(PhoneNumber phone, @Nullable String channel, @Nullable String invitationCode) {
        String phoneHash = personalData.hashOf(phone);
        if (customers.findByPhoneHash(phoneHash).isPresent()) {
            throw new Refusal(CustomerError.PHONE_ALREADY_REGISTERED);
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        try {
            customers.saveAndFlush(
                    new Customer(id, personalData.encrypt(id, phone), phoneHash, channel, invitationCode, now));
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new Refusal(CustomerError.PHONE_ALREADY_REGISTERED);
        }
        events.publish(new CustomerRegistered(id, channel, now));
        return CustomerId.of(id);
    }

    /** @throws Refusal NOT_FOUND when there is no such customer */
    @Transactional(readOnly = true)
    public KnownCustomer known(CustomerId id) {
        return known(find(id));
    }

    private static KnownCustomer known(Customer customer) {
        return new KnownCustomer(customer.id(), customer.status(), customer.verificationLevel());
    }

    /** Who holds the number, if anybody. */
    @Transactional(readOnly = true)
    public Optional<KnownCustomer> findByPhone(PhoneNumber phone) {
        return customers.findByPhoneHash(personalData.hashOf(phone)).map(Customers::known);
    }

    /** @throws Refusal NOT_FOUND when there is no such customer */
    @Transactional(readOnly = true)
    public CustomerProfile profile(CustomerId id) {
        return profileOf(find(id));
    }

    /** Personal data in the clear: whoever calls this records who asked and why. */
    @Transactional(readOnly = true)
    public Optional<Person> person(CustomerId id) {
        return customers
                .findById(id.value())
                .map(customer -> new Person(
                        customer.id(),
                        customer.status(),
                        personalData.phoneOf(customer),
                        personalData.nameOf(customer),
                        personalData.idNumberOf(customer)));
    }

    /**
     * Locks the customer's row until the transaction ends, so that what is counted per customer stays counted.
     *
     * @throws Refusal NOT_FOUND, CUSTOMER_FROZEN, CUSTOMER_CLOSED
     */
    @Transactional
    public CustomerStatus lockActive(CustomerId id) {
        CustomerStatus status = lock(id).status();
        refuseInactive(status);
        return status;
    }

    /** @throws Refusal CUSTOMER_FROZEN, CUSTOMER_CLOSED when the customer may not act */
    public static void refuseInactive(CustomerStatus status) {
        switch (status) {
            case FROZEN -> throw new Refusal(CustomerError.CUSTOMER_FROZEN);
            case CLOSED -> throw new Refusal(CustomerError.CUSTOMER_CLOSED);
            case REGISTERED, REAL_NAME_PENDING, MANUAL_REVIEW, VERIFIED, REJECTED -> {}
        }
    }

    /**
     * Keeps a name and ID number that agree with the registry: REGISTERED becomes REAL_NAME_PENDING.
     *
     * @throws Refusal ID_NUMBER_IN_USE when another customer has the number; CUSTOMER_STATUS_CONFLICT
     */
    @Transactional
    public void nameMatched(CustomerId id, RealName name, IdNumber idNumber) {
        Customer customer = lock(id);
        String hash = personalData.hashOf(idNumber);
        if (!hash.equals(customer.idNumberHash()) && customers.existsByIdNumberHash(hash)) {
            throw new Refusal(CustomerError.ID_NUMBER_IN_USE);
        }
        CustomerStatus before = customer.status();
        customer.become(CustomerStatus.REAL_NAME_PENDING);
        customer.nameIs(personalData.encrypt(id.value(), name), personalData.encrypt(id.value(), idNumber), hash);
        customer.reached(VerificationLevel.REAL_NAME);
        try {
            customers.saveAndFlush(customer);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new Refusal(CustomerError.ID_NUMBER_IN_USE);
        }
        statusChanged(customer, before, "name and ID number agree with the registry");
    }

    /** The face has been compared with a picture that the bank trusts, and is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void faceKnown(CustomerId id) {
        lock(id).reached(VerificationLevel.FACE);
    }

    /**
     * Gives the customer another number, which has been proven.
     *
     * @throws Refusal PHONE_ALREADY_REGISTERED when the number has a customer
     */
    @Transactional
    public void changePhone(CustomerId id, PhoneNumber phone) {
        Customer customer = lock(id);
        String phoneHash = personalData.hashOf(phone);
        if (customers.findByPhoneHash(phoneHash).isPresent()) {
            throw new Refusal(CustomerError.PHONE_ALREADY_REGISTERED);
        }
        customer.phoneIs(personalData.encrypt(id.value(), phone), phoneHash);
        try {
            customers.saveAndFlush(customer);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new Refusal(CustomerError.PHONE_ALREADY_REGISTERED);
        }
    }

    /** REAL_NAME_PENDING or MANUAL_REVIEW becomes VERIFIED. */
    @Transactional
    public void verified(CustomerId id, String reason) {
        change(id, CustomerStatus.VERIFIED, reason);
        events.publish(new CustomerVerified(id.value(), clock.instant()));
    }

    /** REAL_NAME_PENDING becomes MANUAL_REVIEW. */
    @Transactional
    public void needsReview(CustomerId id, String reason) {
        change(id, CustomerStatus.MANUAL_REVIEW, reason);
    }

    /** MANUAL_REVIEW becomes REJECTED. */
    @Transactional
    public void rejected(CustomerId id, String reason) {
        change(id, CustomerStatus.REJECTED, reason);
    }

    /** From any state but CLOSED; the customer's sessions end in the same transaction. */
    @Transactional
    public void freeze(CustomerId id, String reason) {
        Customer customer = lock(id);
        CustomerStatus before = customer.status();
        customer.freeze();
        statusChanged(customer, before, reason);
        insideService.publishEvent(new CustomerFrozen(id));
    }

    /** Back to the state before the freeze. */
    @Transactional
    public void unfreeze(CustomerId id, String reason) {
        Customer customer = lock(id);
        CustomerStatus before = customer.status();
        customer.unfreeze();
        statusChanged(customer, before, reason);
    }

    /** The word of the wealth service; a customer it speaks of but who is not here is passed over. */
    @Transactional
    public void riskLevelAssessed(CustomerId id, String level, Instant assessedAt) {
        customers.lockById(id.value()).ifPresent(customer -> customer.riskLevelIs(level, assessedAt));
    }

    private void change(CustomerId id, CustomerStatus next, String reason) {
        Customer customer = lock(id);
        CustomerStatus before = customer.status();
        customer.become(next);
        statusChanged(customer, before, reason);
    }

    private void statusChanged(Customer customer, CustomerStatus before, String reason) {
        events.publish(new CustomerStatusChanged(
                customer.id().value(), before.name(), customer.status().name(), reason, clock.instant()));
    }

    private Customer find(CustomerId id) {
        return customers.findById(id.value()).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private Customer lock(CustomerId id) {
        return customers.lockById(id.value()).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private CustomerProfile profileOf(Customer customer) {
        RealName name = personalData.nameOf(customer);
        IdNumber idNumber = personalData.idNumberOf(customer);
        return new CustomerProfile(
                customer.id(),
                personalData.phoneOf(customer).masked(),
                name == null ? null : name.masked(),
                idNumber == null ? null : idNumber.masked(),
                customer.status(),
                customer.verificationLevel(),
                customer.riskLevel(),
                customer.channel(),
                customer.invitationCode(),
                customer.registeredAt());
    }
}
