package bank.qiao.account.ledger;

import bank.qiao.account.ledger.LedgerBook.Decision;
import bank.qiao.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger on PostgreSQL: accounts locked in one order, the batch decided, journal and balances written together. */
@Service
class PostgresLedger implements Ledger {

    private final LedgerStore store;
    private final LedgerReading reading;
    private final Clock clock;

    PostgresLedger(LedgerStore store, LedgerReading reading, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void openCustomerAccount(UUID accountId) {
        store.open(
                AccountCode.customer(accountId),
                AccountType.LIABILITY,
                BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS,
                now());
    }

    @Override
    @Transactional
    public List<TransferResult> post(Batch batch) {
        Instant now = now();
        Set<UUID> holds = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (Transfer transfer : batch.transfers()) {
            ids.add(transfer.id());
            if (transfer.holdId() != null) {
                holds.add(transfer.holdId());
                ids.add(transfer.holdId());
            }
        }
        Set<AccountCode> codes = new HashSet<>(store.accountsOfHolds(holds));
        for (Transfer transfer : batch.transfers()) {
            Stream.of(Optional.ofNullable(transfer.debit()), Optional.ofNullable(transfer.credit()))
                    .flatMap(Optional::stream)
                    .forEach(codes::add);
        }
        openGeneralAccounts(codes, now);
        Map<AccountCode, LedgerAccount> locked = store.lock(codes);
        LedgerBook book = new LedgerBook(locked, store.known(ids));
        Decision decision = book.decide(batch, now);

        decision.journal().forEach(row -> store.append(row, batch.reference()));
        book.accounts().values().stream()
                .filter(account -> !account.equals(locked.get(account.code())))
                .forEach(store::save);
        decision.rejections().forEach((transfer, result) -> store.reject(transfer, result, now));
        return decision.results();
    }

    /** Accounts of the chart and their sub-accounts come into being when they are first named. */
    private void openGeneralAccounts(Set<AccountCode> codes, Instant now) {
        Set<AccountCode> missing = new TreeSet<>(codes);
        missing.removeIf(code -> code.chartAccount().isEmpty());
        missing.removeAll(store.existing(missing));
        for (AccountCode code : missing) {
            store.open(code, code.chartAccount().orElseThrow().type(), BalanceLimit.NONE, now);
        }
    }

    @Override
    @Transactional
    public boolean changeStatus(AccountCode code, LedgerStatus status) {
        LedgerAccount account = store.lock(List.of(code)).get(code);
        if (account == null) {
            throw new IllegalArgumentException("no ledger account " + code);
        }
        boolean empty = account.balance() == 0 && account.debitsPending() == 0 && account.creditsPending() == 0;
        if (status == LedgerStatus.CLOSED && !empty) {
            return false;
        }
        store.changeStatus(account, status);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LedgerBalance> balance(AccountCode account) {
        return balances(List.of(account)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerBalance> balances(Collection<AccountCode> accounts) {
        return store.read(accounts).stream().map(PostgresLedger::balance).toList();
    }

    private static LedgerBalance balance(LedgerAccount account) {
        boolean debited = account.type().balance(1, 0) < 0;
        long held = debited ? account.debitsPending() : account.creditsPending();
        return new LedgerBalance(account.code(), Money.ofFen(account.balance()), Money.ofFen(held), account.status());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(AccountCode account, @Nullable UUID after, int limit) {
        return reading.entries(account, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerEntry> entriesBetween(AccountCode account, Instant from, Instant until) {
        return reading.entriesBetween(account, from, until);
    }

    @Override
    @Transactional(readOnly = true)
    public Money balanceBefore(AccountCode account, Instant moment) {
        return reading.balanceBefore(account, moment);
    }

    @Override
    @Transactional(readOnly = true)
    public TrialBalance trialBalance() {
        return reading.trialBalance(now());
    }

    /** PostgreSQL keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
