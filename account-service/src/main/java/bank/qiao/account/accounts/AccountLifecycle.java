package bank.qiao.account.accounts;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.contracts.account.v1.AccountOpened;
import bank.qiao.contracts.account.v1.AccountStatusChanged;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, freezes and closes accounts as the customer's state at identity-service asks for it. */
@Service
public class AccountLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccountLifecycle.class);

    private final CustomerRepository customers;
    private final AccountRepository accounts;
    private final FreezeOrders freezes;
    private final Ledger ledger;
    private final Events events;
    private final AccountSettings settings;
    private final Clock clock;

    AccountLifecycle(
            CustomerRepository customers,
            AccountRepository accounts,
            FreezeOrders freezes,
            Ledger ledger,
            Events events,
            AccountSettings settings,
            Clock clock) {
        this.customers = customers;
        this.accounts = accounts;
        this.freezes = freezes;
        this.ledger = ledger;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the Class II account, once. A freeze that came before the verification stays. */
    @Transactional
    public void verified(UUID customerId) {
        Customer customer = lockOrCreate(customerId, CustomerStatus.VERIFIED);
        if (customer.status() == CustomerStatus.UNVERIFIED) {
            customer.become(CustomerStatus.VERIFIED, clock.instant());
        }
        boolean hasOne = accounts.findByCustomerIdOrderByOpenedAt(customerId).stream()
                .anyMatch(account -> account.accountClass() == AccountClass.II);
        if (hasOne) {
            return;
        }
        Account account = open(customerId, AccountClass.II);
        if (customer.status() != CustomerStatus.VERIFIED) {
            follow(account, customer.status());
        }
    }

    /**
     * Opens the customer's Class III account, of which there is one at most.
     *
     * @return its id
     * @throws Refusal CUSTOMER_NOT_VERIFIED, CUSTOMER_FROZEN, ACCOUNT_CLASS_ALREADY_OPEN
     */
    @Transactional
    public UUID openClassThree(UUID customerId) {
        Customer customer =
                customers.lockById(customerId).orElseThrow(() -> new Refusal(AccountError.CUSTOMER_NOT_VERIFIED));
        Customers.check(customer.status());
        boolean hasOne = accounts.findByCustomerIdOrderByOpenedAt(customerId).stream()
                .anyMatch(account -> account.accountClass() == AccountClass.III);
        if (hasOne) {
            throw new Refusal(AccountError.ACCOUNT_CLASS_ALREADY_OPEN);
        }
        return open(customerId, AccountClass.III).id();
    }

    private Account open(UUID customerId, AccountClass accountClass) {
        Instant now = clock.instant();
        AccountNumber number = AccountNumber.of(settings.numberPrefix(), accounts.nextRunningNumber());
        Account account = accounts.save(new Account(Ids.next(), customerId, number, accountClass, now));
        ledger.openCustomerAccount(account.id());
        events.publish(new AccountOpened(account.id(), customerId, number.value(), accountClass.name(), now));
        return account;
    }

    /** Takes over the customer's state; frozen and closed customers' accounts follow it. */
    @Transactional
    public void statusChanged(UUID customerId, String identityState) {
        CustomerStatus status = CustomerStatus.ofIdentity(identityState);
        Customer customer = lockOrCreate(customerId, status);
        if (customer.status() != status) {
            customer.become(status, clock.instant());
        }
        accounts.findByCustomerIdOrderByOpenedAt(customerId).forEach(account -> follow(account, status));
    }

    private void follow(Account account, CustomerStatus status) {
        switch (status) {
            case VERIFIED -> {
                if (!freezes.isFrozen(account.id())) {
                    change(account, AccountStatus.ACTIVE, LedgerStatus.ACTIVE);
                }
            }
            case FROZEN -> change(account, AccountStatus.FROZEN, LedgerStatus.FROZEN);
            case CLOSED -> close(account);
            case UNVERIFIED -> {}
        }
    }

    /** An account with money on it or under way can't be closed (domain rule 2); until it is empty it is frozen. */
    private void close(Account account) {
        if (!change(account, AccountStatus.CLOSED, LedgerStatus.CLOSED)) {
            log.warn("account {} is not empty: frozen, not closed", account.id());
            change(account, AccountStatus.FROZEN, LedgerStatus.FROZEN);
        }
    }

    private boolean change(Account account, AccountStatus next, LedgerStatus inLedger) {
        AccountStatus before = account.status();
        if (before == next || !before.mayBecome(next)) {
            return true;
        }
        if (!ledger.changeStatus(AccountCode.customer(account.id()), inLedger)) {
            return false;
        }
        account.become(next);
        events.publish(new AccountStatusChanged(
                account.id(), account.customerId(), before.name(), next.name(), clock.instant()));
        return true;
    }

    private Customer lockOrCreate(UUID customerId, CustomerStatus status) {
        return customers
                .lockById(customerId)
                .orElseGet(() -> customers.save(new Customer(customerId, status, clock.instant())));
    }
}
