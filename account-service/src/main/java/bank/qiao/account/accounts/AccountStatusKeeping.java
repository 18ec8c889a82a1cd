package bank.qiao.account.accounts;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.contracts.account.v1.AccountStatusChanged;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings an account to the state that its freezes and its holder's state ask for: first in the ledger, where it counts,
 * then in the account. Doing it again changes nothing, so it is simply done again after a crash.
 */
@Service
public class AccountStatusKeeping {

    private static final int MOST_ROUNDS = 10;

    private final AccountRepository accounts;
    private final CustomerRepository customers;
    private final FreezeOrders freezes;
    private final Ledger ledger;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountStatusKeeping(
            AccountRepository accounts,
            CustomerRepository customers,
            FreezeOrders freezes,
            Ledger ledger,
            Events events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.customers = customers;
        this.freezes = freezes;
        this.ledger = ledger;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Runs outside any transaction. A closed account stays closed. */
    public void settle(UUID accountId) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            AccountStatus wanted = Objects.requireNonNull(transaction.execute(status -> wanted(accountId)));
            if (wanted != AccountStatus.CLOSED) {
                ledger.changeStatus(
                        AccountCode.customer(accountId),
                        wanted == AccountStatus.FROZEN ? LedgerStatus.FROZEN : LedgerStatus.ACTIVE);
            }
            if (Boolean.TRUE.equals(transaction.execute(status -> writeDown(accountId, wanted)))) {
                return;
            }
        }
        throw new IllegalStateException("account " + accountId + " changes faster than it can be followed");
    }

    /**
     * Closes an empty account for good; runs outside any transaction.
     *
     * @throws Refusal ACCOUNT_NOT_EMPTY when something is posted, held or frozen on it
     */
    void close(UUID accountId) {
        if (!ledger.changeStatus(AccountCode.customer(accountId), LedgerStatus.CLOSED)) {
            throw new Refusal(AccountError.ACCOUNT_NOT_EMPTY);
        }
        transaction.executeWithoutResult(status -> become(locked(accountId), AccountStatus.CLOSED));
    }

    private AccountStatus wanted(UUID accountId) {
        Account account = find(accountId);
        if (account.status() == AccountStatus.CLOSED) {
            return AccountStatus.CLOSED;
        }
        CustomerStatus holder =
                customers.findById(account.customerId()).map(Customer::status).orElse(CustomerStatus.UNVERIFIED);
        return holder == CustomerStatus.VERIFIED && !freezes.isFrozen(accountId)
                ? AccountStatus.ACTIVE
                : AccountStatus.FROZEN;
    }

    /** @return false when something else is wanted meanwhile */
    private boolean writeDown(UUID accountId, AccountStatus done) {
        Account account = locked(accountId);
        if (wanted(accountId) != done) {
            return false;
        }
        become(account, done);
        return true;
    }

    private void become(Account account, AccountStatus next) {
        AccountStatus before = account.status();
        if (before != next) {
            account.become(next);
            events.publish(new AccountStatusChanged(
                    account.id(), account.customerId(), before.name(), next.name(), clock.instant()));
        }
    }

    /** The customer's row is the lock of their accounts. */
    private Account locked(UUID accountId) {
        UUID customerId = accounts.ownerOf(accountId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        customers.lockById(customerId);
        return find(accountId);
    }

    private Account find(UUID accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }
}
