package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.account.ledger.LedgerReading;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.account.ledger.TrialBalance;
import bank.qiao.account.ledger.book.AccountChange;
import bank.qiao.account.ledger.book.LedgerAccount;
import bank.qiao.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The ledger as the rest of the service sees it: hands what is to be written to the writer, and reads. */
@Service
class JournalledLedger implements Ledger {

    private final Desk desk;
    private final LedgerWriter writer;
    private final LedgerReading reading;
    private final Clock clock;

    JournalledLedger(Desk desk, LedgerWriter writer, LedgerReading reading, Clock clock) {
        this.desk = desk;
        this.writer = writer;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<TransferResult> post(Batch batch) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the ledger commits by itself: commit what you intend, then post");
        }
        return desk.post(batch, false);
    }

    @Override
    public void openCustomerAccount(UUID accountId) {
        desk.change(
                new AccountChange.Open(
                        AccountCode.customer(accountId),
                        AccountType.LIABILITY,
                        BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS),
                false);
    }

    @Override
    public boolean changeStatus(AccountCode account, LedgerStatus status) {
        return desk.change(new AccountChange.Status(account, status), false);
    }

    @Override
    public void changeFrozenAmount(AccountCode account, long fen) {
        desk.change(new AccountChange.Frozen(account, fen), false);
    }

    @Override
    public Optional<LedgerBalance> balance(AccountCode account) {
        return balances(List.of(account)).stream().findFirst();
    }

    @Override
    public List<LedgerBalance> balances(Collection<AccountCode> accounts) {
        LedgerMemory memory = writer.memory();
        if (memory == null) {
            return reading.balances(accounts);
        }
        List<LedgerBalance> balances = new ArrayList<>(accounts.size());
        List<AccountCode> notInMemory = new ArrayList<>();
        for (AccountCode code : accounts) {
            LedgerAccount account = memory.account(code);
            if (account == null) {
                notInMemory.add(code);
            } else {
                balances.add(balance(account));
            }
        }
        if (!notInMemory.isEmpty()) {
            // What the owner doesn't remember has not changed since the checkpoint.
            balances.addAll(reading.checkpointed(notInMemory));
            if (writer.memory() != memory) {
                return reading.balances(accounts);
            }
        }
        return balances;
    }

    private static LedgerBalance balance(LedgerAccount account) {
        return LedgerBalance.of(
                account.code(),
                account.type(),
                account.status(),
                account.balance(),
                account.debitsPending(),
                account.creditsPending(),
                account.frozen());
    }

    @Override
    public List<LedgerEntry> entries(AccountCode account, @Nullable UUID after, int limit) {
        return reading.entries(account, after, limit);
    }

    @Override
    public List<LedgerEntry> entriesBetween(AccountCode account, Instant from, Instant until) {
        return reading.entriesBetween(account, from, until);
    }

    @Override
    public Money balanceBefore(AccountCode account, Instant moment) {
        return reading.balanceBefore(account, moment);
    }

    @Override
    public TrialBalance trialBalance() {
        return reading.trialBalance(clock.instant());
    }
}
