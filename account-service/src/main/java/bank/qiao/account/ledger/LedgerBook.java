package bank.qiao.account.ledger;

import bank.qiao.account.ledger.KnownTransfer.Hold;
import bank.qiao.account.ledger.KnownTransfer.HoldState;
import bank.qiao.account.ledger.Transfer.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ledger, without any I/O: accounts and decided transfers in memory, a batch in, results and journal
 * rows out. Whoever stores it holds the locks.
 */
final class LedgerBook {

    private final Map<AccountCode, LedgerAccount> accounts = new HashMap<>();
    private final Map<UUID, KnownTransfer> known = new HashMap<>();

    /**
     * What a batch came to.
     *
     * @param journal the rows to append, in order
     * @param rejections first results that are refusals, to be remembered
     */
    record Decision(List<TransferResult> results, List<JournalRow> journal, Map<Transfer, ResultCode> rejections) {}

    LedgerBook(Map<AccountCode, LedgerAccount> accounts, Map<UUID, KnownTransfer> known) {
        this.accounts.putAll(accounts);
        this.known.putAll(known);
    }

    Map<AccountCode, LedgerAccount> accounts() {
        return Map.copyOf(accounts);
    }

    /** Decides the batch and takes what is posted into the book. */
    Decision decide(Batch batch, Instant now) {
        Working all = new Working();
        List<TransferResult> results = new ArrayList<>();
        List<JournalRow> journal = new ArrayList<>();
        Map<Transfer, ResultCode> rejections = new HashMap<>();
        for (Transfer transfer : batch.transfers()) {
            KnownTransfer before = all.known(transfer.id());
            ResultCode code;
            if (before != null) {
                code = firstResult(before, transfer);
            } else {
                code = all.apply(transfer, now, journal);
                if (code != ResultCode.POSTED) {
                    rejections.put(transfer, code);
                }
            }
            results.add(new TransferResult(transfer.id(), code));
            if (batch.linked() && code != ResultCode.POSTED) {
                return allRefused(batch, transfer, code);
            }
        }
        all.keep();
        rejections.forEach((transfer, code) -> known.put(transfer.id(), new KnownTransfer(transfer, code, null)));
        return new Decision(List.copyOf(results), List.copyOf(journal), Map.copyOf(rejections));
    }

    private Decision allRefused(Batch batch, Transfer culprit, ResultCode reason) {
        List<TransferResult> results = new ArrayList<>();
        Map<Transfer, ResultCode> rejections = new HashMap<>();
        for (Transfer transfer : batch.transfers()) {
            KnownTransfer before = known.get(transfer.id());
            ResultCode other = before == null ? ResultCode.LINKED_FAILED : firstResult(before, transfer);
            ResultCode code = transfer.equals(culprit) ? reason : other;
            results.add(new TransferResult(transfer.id(), code));
            if (before == null) {
                rejections.put(transfer, code);
                known.put(transfer.id(), new KnownTransfer(transfer, code, null));
            }
        }
        return new Decision(List.copyOf(results), List.of(), Map.copyOf(rejections));
    }

    private static ResultCode firstResult(KnownTransfer before, Transfer transfer) {
        return before.content().equals(transfer) ? before.result() : ResultCode.EXISTS_WITH_DIFFERENT_CONTENT;
    }

    /** The book as the batch changes it; forgotten unless kept. */
    private final class Working {

        private final Map<AccountCode, LedgerAccount> changedAccounts = new HashMap<>();
        private final Map<UUID, KnownTransfer> changedTransfers = new HashMap<>();

        void keep() {
            accounts.putAll(changedAccounts);
            known.putAll(changedTransfers);
        }

        @Nullable
        KnownTransfer known(UUID id) {
            KnownTransfer changed = changedTransfers.get(id);
            return changed != null ? changed : known.get(id);
        }

        private @Nullable LedgerAccount account(@Nullable AccountCode code) {
            if (code == null) {
                return null;
            }
            LedgerAccount changed = changedAccounts.get(code);
            return changed != null ? changed : accounts.get(code);
        }

        ResultCode apply(Transfer transfer, Instant now, List<JournalRow> journal) {
            if (!isWellFormed(transfer)) {
                return ResultCode.MALFORMED_TRANSFER;
            }
            return switch (transfer.phase()) {
                case POST, HOLD -> begin(transfer, now, journal);
                case POST_HOLD, VOID_HOLD -> endHold(transfer, now, journal);
            };
        }

        private ResultCode begin(Transfer transfer, Instant now, List<JournalRow> journal) {
            long amount = transfer.amountFen();
            if (amount <= 0 || amount > Transfer.MAX_AMOUNT_FEN) {
                return ResultCode.AMOUNT_OUT_OF_RANGE;
            }
            if (Objects.equals(transfer.debit(), transfer.credit())) {
                return ResultCode.ACCOUNTS_MUST_DIFFER;
            }
            LedgerAccount debit = account(transfer.debit());
            LedgerAccount credit = account(transfer.credit());
            if (debit == null || credit == null) {
                return ResultCode.ACCOUNT_NOT_FOUND;
            }
            if (debit.status() == LedgerStatus.CLOSED || credit.status() == LedgerStatus.CLOSED) {
                return ResultCode.ACCOUNT_CLOSED;
            }
            if (debit.status() == LedgerStatus.FROZEN) {
                return ResultCode.ACCOUNT_FROZEN;
            }
            if (debit.refusesDebit(amount)) {
                return ResultCode.EXCEEDS_CREDITS;
            }
            if (credit.refusesCredit(amount)) {
                return ResultCode.EXCEEDS_DEBITS;
            }
            boolean held = transfer.phase() == Phase.HOLD;
            Instant bookedAt = bookingTime(now, debit, credit);
            Instant expiresAt = held && transfer.holdTimeout() != null ? bookedAt.plus(transfer.holdTimeout()) : null;
            append(
                    transfer,
                    held ? debit.moved(0, 0, amount, 0, bookedAt) : debit.moved(amount, 0, 0, 0, bookedAt),
                    held ? credit.moved(0, 0, 0, amount, bookedAt) : credit.moved(0, amount, 0, 0, bookedAt),
                    amount,
                    expiresAt,
                    bookedAt,
                    journal);
            Hold hold = held ? new Hold(debit.code(), credit.code(), amount, expiresAt, HoldState.OPEN) : null;
            changedTransfers.put(transfer.id(), new KnownTransfer(transfer, ResultCode.POSTED, hold));
            return ResultCode.POSTED;
        }

        /** Ends a hold. A frozen account doesn't keep it from ending: the money was promised before. */
        private ResultCode endHold(Transfer transfer, Instant now, List<JournalRow> journal) {
            UUID holdId = Objects.requireNonNull(transfer.holdId());
            KnownTransfer begun = known(holdId);
            if (begun == null || begun.hold() == null) {
                return ResultCode.HOLD_NOT_FOUND;
            }
            Hold hold = begun.hold();
            boolean posts = transfer.phase() == Phase.POST_HOLD;
            boolean expired = hold.expiresAt() != null && !now.isBefore(hold.expiresAt());
            if (hold.state() == HoldState.POSTED) {
                return ResultCode.HOLD_ALREADY_POSTED;
            }
            if (expired && (posts || hold.state() == HoldState.VOIDED)) {
                return ResultCode.HOLD_EXPIRED;
            }
            if (hold.state() == HoldState.VOIDED) {
                return ResultCode.HOLD_ALREADY_VOIDED;
            }
            if (posts && (transfer.amountFen() <= 0 || transfer.amountFen() > Transfer.MAX_AMOUNT_FEN)) {
                return ResultCode.AMOUNT_OUT_OF_RANGE;
            }
            if (posts && transfer.amountFen() > hold.amountFen()) {
                return ResultCode.AMOUNT_EXCEEDS_HOLD;
            }
            LedgerAccount debit = Objects.requireNonNull(account(hold.debit()), "the debit account of a hold");
            LedgerAccount credit = Objects.requireNonNull(account(hold.credit()), "the credit account of a hold");
            long moved = posts ? transfer.amountFen() : 0;
            long released = -hold.amountFen();
            Instant bookedAt = bookingTime(now, debit, credit);
            append(
                    transfer,
                    debit.moved(moved, 0, released, 0, bookedAt),
                    credit.moved(0, moved, 0, released, bookedAt),
                    posts ? moved : hold.amountFen(),
                    null,
                    bookedAt,
                    journal);
            HoldState state = posts ? HoldState.POSTED : HoldState.VOIDED;
            changedTransfers.put(holdId, new KnownTransfer(begun.content(), begun.result(), hold.ended(state)));
            changedTransfers.put(transfer.id(), new KnownTransfer(transfer, ResultCode.POSTED, null));
            return ResultCode.POSTED;
        }

        private void append(
                Transfer transfer,
                LedgerAccount debit,
                LedgerAccount credit,
                long amountFen,
                @Nullable Instant expiresAt,
                Instant bookedAt,
                List<JournalRow> journal) {
            changedAccounts.put(debit.code(), debit);
            changedAccounts.put(credit.code(), credit);
            journal.add(new JournalRow(transfer, debit, credit, amountFen, expiresAt, bookedAt));
        }
    }

    private static boolean isWellFormed(Transfer transfer) {
        boolean ends = transfer.phase().endsHold();
        boolean accountsFit = ends == (transfer.debit() == null) && ends == (transfer.credit() == null);
        boolean holdFits = ends == (transfer.holdId() != null);
        boolean timeoutFits = transfer.holdTimeout() == null
                || (transfer.phase() == Phase.HOLD && transfer.holdTimeout().isPositive());
        boolean voidFits = transfer.phase() != Phase.VOID_HOLD || transfer.amountFen() == 0;
        return accountsFit && holdFits && timeoutFits && voidFits;
    }

    private static Instant bookingTime(Instant now, LedgerAccount debit, LedgerAccount credit) {
        Instant latest =
                debit.lastBookedAt().isAfter(credit.lastBookedAt()) ? debit.lastBookedAt() : credit.lastBookedAt();
        return latest.isAfter(now) ? latest : now;
    }
}
