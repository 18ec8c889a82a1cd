package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.TransferResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book as one group of requests changes it. What was committed before is only read; what the group adds stands in
 * the {@link Pages} of the book, to be written down together or to be forgotten together.
 */
public final class LedgerBook {

    private final Pages pages;
    private final TransferRules rules;

    /**
     * @param committed what the book starts from
     * @param now the booking time of the whole group; the writer never lets it go back
     * @param nextNumber the first free place in the journal
     * @param nextAccount the first free account number
     */
    public LedgerBook(Memory committed, Instant now, long nextNumber, long nextAccount) {
        this.pages = new Pages(committed, now, nextNumber, nextAccount);
        this.rules = new TransferRules(pages);
    }

    public Pages pages() {
        return pages;
    }

    /** Decides the transfers of the batch in their order; a refusal is a result, never an exception. */
    public List<TransferResult> decide(Batch batch) {
        batch.transfers().forEach(this::openGeneralAccounts);
        return batch.linked() && batch.transfers().size() > 1 ? allOrNone(batch) : each(batch);
    }

    private List<TransferResult> each(Batch batch) {
        List<TransferResult> results = new ArrayList<>(batch.transfers().size());
        for (Transfer transfer : batch.transfers()) {
            ResultCode code = decide(transfer, batch.reference());
            results.add(result(transfer, code));
            if (code.isFirstRefusal() && pages.transfer(transfer.id()) == null) {
                pages.reject(new Rejection(transfer, code));
            }
        }
        return results;
    }

    private List<TransferResult> allOrNone(Batch batch) {
        Pages.Mark mark = pages.mark();
        List<TransferResult> results = new ArrayList<>(batch.transfers().size());
        for (Transfer transfer : batch.transfers()) {
            ResultCode code = decide(transfer, batch.reference());
            if (!code.isPosted()) {
                pages.backTo(mark);
                return noneBecauseOf(batch, transfer, code);
            }
            results.add(result(transfer, code));
        }
        pages.keep();
        return results;
    }

    /** The culprit gets its own code and the others that a neighbour failed; what was decided before stays decided. */
    private List<TransferResult> noneBecauseOf(Batch batch, Transfer culprit, ResultCode reason) {
        List<TransferResult> results = new ArrayList<>(batch.transfers().size());
        for (Transfer transfer : batch.transfers()) {
            KnownTransfer before = pages.transfer(transfer.id());
            ResultCode code = before != null
                    ? before.resultFor(transfer)
                    : transfer.id().equals(culprit.id()) ? reason : ResultCode.LINKED_FAILED;
            if (before == null) {
                pages.reject(new Rejection(transfer, code));
            }
            results.add(result(transfer, code));
        }
        return results;
    }

    private ResultCode decide(Transfer transfer, String reference) {
        KnownTransfer before = pages.transfer(transfer.id());
        return before != null ? before.resultFor(transfer) : rules.apply(transfer, reference);
    }

    private TransferResult result(Transfer transfer, ResultCode code) {
        KnownTransfer known = code.isPosted() ? pages.transfer(transfer.id()) : null;
        return new TransferResult(transfer.id(), code, known == null ? 0 : known.amountFen());
    }

    /**
     * Opens, freezes, unfreezes or closes an account, or changes what is frozen on it.
     *
     * @return false when it was to be closed and is not empty, posted or held: nothing has changed then
     * @throws IllegalArgumentException when there is no such account
     */
    public boolean change(AccountChange change) {
        if (change instanceof AccountChange.Open open) {
            if (pages.account(open.account()) == null) {
                pages.open(open.account(), open.type(), open.limit());
            }
            return true;
        }
        LedgerAccount account = pages.account(change.account());
        if (account == null) {
            throw new IllegalArgumentException("no ledger account " + change.account());
        }
        return switch (change) {
            case AccountChange.Open _ -> true;
            case AccountChange.Status to -> changeStatus(account, to.status());
            case AccountChange.Frozen to -> changeFrozen(account, to.fen());
        };
    }

    private boolean changeStatus(LedgerAccount account, LedgerStatus status) {
        if (status == LedgerStatus.CLOSED && !account.isEmpty()) {
            return false;
        }
        if (account.status() != status) {
            pages.event(AccountEvent.Kind.STATUS_CHANGED, account.with(status, account.frozen()));
        }
        return true;
    }

    private boolean changeFrozen(LedgerAccount account, long fen) {
        if (fen < 0 || fen > Transfer.MAX_AMOUNT_FEN) {
            throw new IllegalArgumentException("a frozen amount is 0 to " + Transfer.MAX_AMOUNT_FEN + " fen");
        }
        if (account.frozen() != fen) {
            pages.event(AccountEvent.Kind.FROZEN_AMOUNT_CHANGED, account.with(account.status(), fen));
        }
        return true;
    }

    /** Accounts of the chart and their sub-accounts come into being when they are first named. */
    private void openGeneralAccounts(Transfer transfer) {
        openGeneralAccount(transfer.debit());
        openGeneralAccount(transfer.credit());
    }

    private void openGeneralAccount(@Nullable AccountCode code) {
        if (code != null && pages.account(code) == null) {
            code.chartAccount().ifPresent(chart -> pages.open(code, chart.type(), BalanceLimit.NONE));
        }
    }

    /** For tests of the rules alone: accounts with the limit and type given, nothing on them. */
    static LedgerAccount account(long number, AccountCode code, AccountType type, BalanceLimit limit) {
        return LedgerAccount.opened(number, code, type, limit);
    }

    /** What was committed before. */
    public interface Memory {

        @Nullable
        LedgerAccount account(AccountCode code);

        @Nullable
        KnownTransfer transfer(UUID id);

        /** A memory of these things only. */
        static Memory of(Map<AccountCode, LedgerAccount> accounts, Map<UUID, KnownTransfer> transfers) {
            return new Memory() {
                @Override
                public @Nullable LedgerAccount account(AccountCode code) {
                    return accounts.get(code);
                }

                @Override
                public @Nullable KnownTransfer transfer(UUID id) {
                    return transfers.get(id);
                }
            };
        }
    }
}
