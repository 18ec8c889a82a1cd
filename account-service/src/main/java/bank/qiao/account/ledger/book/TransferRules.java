package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.book.KnownTransfer.Effect;
import bank.qiao.account.ledger.book.KnownTransfer.State;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a transfer with a new id may do (docs/adr/0004). It is posted and noted on the pages, or refused by a code. */
final class TransferRules {

    private final Pages pages;

    TransferRules(Pages pages) {
        this.pages = pages;
    }

    ResultCode apply(Transfer transfer, String reference) {
        if (!transfer.isWellFormed()) {
            return ResultCode.MALFORMED_TRANSFER;
        }
        return switch (transfer.phase()) {
            case POST, HOLD -> begin(transfer, reference);
            case POST_HOLD, VOID_HOLD -> endHold(transfer, reference);
            case REVERSAL -> reverse(transfer, reference);
        };
    }

    private ResultCode begin(Transfer transfer, String reference) {
        if (!isInRange(transfer.amountFen())) {
            return ResultCode.AMOUNT_OUT_OF_RANGE;
        }
        if (Objects.equals(transfer.debit(), transfer.credit())) {
            return ResultCode.ACCOUNTS_MUST_DIFFER;
        }
        LedgerAccount debit = pages.account(transfer.debit());
        LedgerAccount credit = pages.account(transfer.credit());
        if (debit == null || credit == null) {
            return ResultCode.ACCOUNT_NOT_FOUND;
        }
        long amount = amountOf(transfer, debit, credit);
        ResultCode refused = refusal(debit, credit, amount);
        if (refused != null) {
            return refused;
        }
        boolean held = transfer.phase() == Phase.HOLD;
        Instant expiresAt = held && transfer.holdTimeout() != null ? pages.now().plus(transfer.holdTimeout()) : null;
        append(
                transfer,
                reference,
                held ? debit.moved(0, 0, amount, 0) : debit.moved(amount, 0, 0, 0),
                held ? credit.moved(0, 0, 0, amount) : credit.moved(0, amount, 0, 0),
                amount,
                0,
                expiresAt,
                held ? State.HELD : State.MOVED);
        return ResultCode.POSTED;
    }

    /** What was asked, or for a balancing transfer what is there of it. */
    private static long amountOf(Transfer transfer, LedgerAccount debit, LedgerAccount credit) {
        long room = switch (transfer.balancing()) {
            case NONE -> transfer.amountFen();
            case DEBIT -> debit.roomForDebits();
            case CREDIT -> credit.roomForCredits();
        };
        return Math.min(transfer.amountFen(), room);
    }

    /** Why so much may not go from one to the other now; null when it may. */
    private static @Nullable ResultCode refusal(LedgerAccount debit, LedgerAccount credit, long amount) {
        if (debit.status() == LedgerStatus.CLOSED || credit.status() == LedgerStatus.CLOSED) {
            return ResultCode.ACCOUNT_CLOSED;
        }
        if (debit.status() == LedgerStatus.FROZEN) {
            return ResultCode.ACCOUNT_FROZEN;
        }
        if (amount > debit.roomForDebits() || debit.roomForDebits() <= 0) {
            return ResultCode.EXCEEDS_CREDITS;
        }
        if (amount > credit.roomForCredits() || credit.roomForCredits() <= 0) {
            return ResultCode.EXCEEDS_DEBITS;
        }
        return debit.overflowsByDebit(amount) || credit.overflowsByCredit(amount) ? ResultCode.OVERFLOWS : null;
    }

    /** Ends a hold. A frozen account doesn't keep it from ending: the money was promised before. */
    private ResultCode endHold(Transfer transfer, String reference) {
        UUID holdId = Objects.requireNonNull(transfer.holdId());
        KnownTransfer begun = pages.transfer(holdId);
        Effect hold = begun == null || begun.content().phase() != Phase.HOLD ? null : begun.effect();
        if (begun == null || hold == null) {
            return ResultCode.PENDING_NOT_FOUND;
        }
        boolean posts = transfer.phase() == Phase.POST_HOLD;
        ResultCode refused = refusalToEnd(hold, posts, transfer.amountFen());
        if (refused != null) {
            return refused;
        }
        LedgerAccount debit = existing(pages.account(hold.debit()));
        LedgerAccount credit = existing(pages.account(hold.credit()));
        long moved = posts ? transfer.amountFen() : 0;
        long released = hold.amountFen();
        append(
                transfer,
                reference,
                debit.moved(moved, 0, -released, 0),
                credit.moved(0, moved, 0, -released),
                posts ? moved : released,
                released,
                null,
                posts ? State.MOVED : State.RELEASED);
        pages.know(holdId, begun.become(posts ? State.HOLD_POSTED : State.HOLD_VOIDED));
        return ResultCode.POSTED;
    }

    private @Nullable ResultCode refusalToEnd(Effect hold, boolean posts, long amount) {
        boolean expired = hold.expiresAt() != null && !pages.now().isBefore(hold.expiresAt());
        if (hold.state() == State.HOLD_POSTED) {
            return ResultCode.PENDING_ALREADY_POSTED;
        }
        if (expired && (posts || hold.state() == State.HOLD_VOIDED)) {
            return ResultCode.PENDING_EXPIRED;
        }
        if (hold.state() == State.HOLD_VOIDED) {
            return ResultCode.PENDING_ALREADY_VOIDED;
        }
        if (posts && !isInRange(amount)) {
            return ResultCode.AMOUNT_OUT_OF_RANGE;
        }
        return posts && amount > hold.amountFen() ? ResultCode.EXCEEDS_PENDING_AMOUNT : null;
    }

    /** Moves back what a transfer has moved, as a whole; the rules for new money hold for it too. */
    private ResultCode reverse(Transfer transfer, String reference) {
        UUID originalId = Objects.requireNonNull(transfer.reverses());
        KnownTransfer original = pages.transfer(originalId);
        Effect effect = original == null ? null : original.effect();
        if (original == null || effect == null) {
            return ResultCode.ORIGINAL_NOT_FOUND;
        }
        if (effect.state() == State.REVERSED) {
            return ResultCode.ALREADY_REVERSED;
        }
        if (effect.state() != State.MOVED || original.content().phase() == Phase.REVERSAL) {
            return ResultCode.NOT_REVERSIBLE;
        }
        LedgerAccount debit = existing(pages.account(effect.credit()));
        LedgerAccount credit = existing(pages.account(effect.debit()));
        long amount = effect.amountFen();
        ResultCode refused = refusal(debit, credit, amount);
        if (refused != null) {
            return refused;
        }
        append(
                transfer,
                reference,
                debit.moved(amount, 0, 0, 0),
                credit.moved(0, amount, 0, 0),
                amount,
                0,
                null,
                State.MOVED);
        pages.know(originalId, original.become(State.REVERSED));
        return ResultCode.POSTED;
    }

    private void append(
            Transfer transfer,
            String reference,
            LedgerAccount debit,
            LedgerAccount credit,
            long amountFen,
            long releasedFen,
            @Nullable Instant expiresAt,
            State state) {
        pages.append(new JournalRow(
                pages.takeNumber(),
                transfer,
                reference,
                debit,
                credit,
                amountFen,
                releasedFen,
                expiresAt,
                pages.now()));
        Effect effect = new Effect(debit.code(), credit.code(), amountFen, expiresAt, state);
        pages.know(transfer.id(), new KnownTransfer(transfer, ResultCode.POSTED, effect));
    }

    private static LedgerAccount existing(@Nullable LedgerAccount account) {
        return Objects.requireNonNull(account, "an account that stands in the journal");
    }

    private static boolean isInRange(long amount) {
        return amount > 0 && amount <= Transfer.MAX_AMOUNT_FEN;
    }
}
