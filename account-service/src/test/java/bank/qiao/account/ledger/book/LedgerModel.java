package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Balancing;
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
 * The semantics of the ledger as plainly as they can be said, written apart from the real one: pockets with four
 * numbers, a list of what was decided, and a copy of everything before a linked batch in case it fails.
 */
final class LedgerModel {

    /** What may not outgrow what on an account. */
    enum Bound {
        NONE,
        NO_OVERDRAFT,
        NO_SURPLUS
    }

    /** An account: posted and pending, out and in. */
    record Pocket(Bound bound, LedgerStatus status, long out, long in, long pendingOut, long pendingIn, long frozen) {

        Pocket(Bound bound) {
            this(bound, LedgerStatus.ACTIVE, 0, 0, 0, 0, 0);
        }

        Pocket plus(long moreOut, long moreIn, long morePendingOut, long morePendingIn) {
            return new Pocket(
                    bound,
                    status,
                    out + moreOut,
                    in + moreIn,
                    pendingOut + morePendingOut,
                    pendingIn + morePendingIn,
                    frozen);
        }

        boolean canGive(long amount) {
            return bound != Bound.NO_OVERDRAFT || out + pendingOut + frozen + amount <= in;
        }

        boolean canTake(long amount) {
            return bound != Bound.NO_SURPLUS || in + pendingIn + amount <= out;
        }
    }

    /** A hold or a movement that happened. */
    record Done(
            Transfer asked,
            AccountCode from,
            AccountCode to,
            long amount,
            @Nullable Instant until,
            String state) {}

    private Map<AccountCode, Pocket> pockets = new HashMap<>();
    private Map<UUID, Done> done = new HashMap<>();
    private final Map<UUID, Transfer> refused = new HashMap<>();
    private final Map<UUID, ResultCode> refusals = new HashMap<>();

    LedgerModel(Map<AccountCode, Bound> accounts) {
        accounts.forEach((code, bound) -> pockets.put(code, new Pocket(bound)));
    }

    Pocket pocket(AccountCode code) {
        return Objects.requireNonNull(pockets.get(code));
    }

    void freeze(AccountCode code, long amount) {
        Pocket p = pocket(code);
        pockets.put(code, new Pocket(p.bound, p.status, p.out, p.in, p.pendingOut, p.pendingIn, amount));
    }

    /** Whether it could be done. */
    boolean become(AccountCode code, LedgerStatus status) {
        Pocket p = pocket(code);
        if (status == LedgerStatus.CLOSED && (p.in != p.out || p.pendingIn + p.pendingOut > 0)) {
            return false;
        }
        pockets.put(code, new Pocket(p.bound, status, p.out, p.in, p.pendingOut, p.pendingIn, p.frozen));
        return true;
    }

    List<ResultCode> post(Batch batch, Instant now) {
        Map<AccountCode, Pocket> pocketsBefore = new HashMap<>(pockets);
        Map<UUID, Done> doneBefore = new HashMap<>(done);
        List<ResultCode> results = new ArrayList<>();
        for (Transfer t : batch.transfers()) {
            ResultCode result = one(t, now);
            results.add(result);
            boolean failed = result != ResultCode.POSTED && result != ResultCode.EXISTS;
            if (failed && batch.linked() && batch.transfers().size() > 1) {
                pockets = pocketsBefore;
                done = doneBefore;
                return undone(batch, t, result);
            }
            if (failed && !isKnown(t.id())) {
                remember(t, result);
            }
        }
        return results;
    }

    private List<ResultCode> undone(Batch batch, Transfer culprit, ResultCode why) {
        List<ResultCode> results = new ArrayList<>();
        for (Transfer t : batch.transfers()) {
            ResultCode result = isKnown(t.id()) ? again(t) : t.equals(culprit) ? why : ResultCode.LINKED_FAILED;
            if (!isKnown(t.id())) {
                remember(t, result);
            }
            results.add(result);
        }
        return results;
    }

    private void remember(Transfer t, ResultCode result) {
        refused.put(t.id(), t);
        refusals.put(t.id(), result);
    }

    private boolean isKnown(UUID id) {
        return done.containsKey(id) || refused.containsKey(id);
    }

    private ResultCode one(Transfer t, Instant now) {
        if (isKnown(t.id())) {
            return again(t);
        }
        return switch (t.phase()) {
            case POST, HOLD -> fresh(t, now);
            case POST_HOLD, VOID_HOLD -> end(t, now);
            case REVERSAL -> back(t);
        };
    }

    private ResultCode again(Transfer t) {
        Done before = done.get(t.id());
        Transfer first = before != null ? before.asked : Objects.requireNonNull(refused.get(t.id()));
        if (first.phase() != t.phase()) {
            return ResultCode.EXISTS_WITH_DIFFERENT_PHASE;
        }
        if (first.balancing() != t.balancing()) {
            return ResultCode.EXISTS_WITH_DIFFERENT_FLAGS;
        }
        if (!Objects.equals(first.debit(), t.debit())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT;
        }
        if (!Objects.equals(first.credit(), t.credit())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT;
        }
        if (first.amountFen() != t.amountFen()) {
            return ResultCode.EXISTS_WITH_DIFFERENT_AMOUNT;
        }
        if (!Objects.equals(first.holdId(), t.holdId())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_HOLD;
        }
        if (!Objects.equals(first.reverses(), t.reverses())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_ORIGINAL;
        }
        if (!first.code().equals(t.code())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_CODE;
        }
        if (!Objects.equals(first.holdTimeout(), t.holdTimeout())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_TIMEOUT;
        }
        return before != null ? ResultCode.EXISTS : Objects.requireNonNull(refusals.get(t.id()));
    }

    private ResultCode fresh(Transfer t, Instant now) {
        if (t.debit() == null || t.credit() == null || t.holdId() != null || t.reverses() != null) {
            return ResultCode.MALFORMED_TRANSFER;
        }
        if (t.holdTimeout() != null
                && (t.phase() == Phase.POST || !t.holdTimeout().isPositive())) {
            return ResultCode.MALFORMED_TRANSFER;
        }
        if (t.amountFen() < 1 || t.amountFen() > Transfer.MAX_AMOUNT_FEN) {
            return ResultCode.AMOUNT_OUT_OF_RANGE;
        }
        if (t.debit().equals(t.credit())) {
            return ResultCode.ACCOUNTS_MUST_DIFFER;
        }
        if (!pockets.containsKey(t.debit()) || !pockets.containsKey(t.credit())) {
            return ResultCode.ACCOUNT_NOT_FOUND;
        }
        long amount = t.amountFen();
        if (t.balancing() == Balancing.DEBIT) {
            amount = most(amount, t.debit(), true);
        } else if (t.balancing() == Balancing.CREDIT) {
            amount = most(amount, t.credit(), false);
        }
        ResultCode no = mayMove(t.debit(), t.credit(), amount);
        if (no != null) {
            return no;
        }
        if (t.phase() == Phase.POST) {
            move(t.debit(), t.credit(), amount);
            done.put(t.id(), new Done(t, t.debit(), t.credit(), amount, null, "MOVED"));
        } else {
            pend(t.debit(), t.credit(), amount);
            Instant until = t.holdTimeout() == null ? null : now.plus(t.holdTimeout());
            done.put(t.id(), new Done(t, t.debit(), t.credit(), amount, until, "OPEN"));
        }
        return ResultCode.POSTED;
    }

    /** By counting down: slow, and plainly right. */
    private long most(long asked, AccountCode code, boolean giving) {
        long amount = asked;
        while (amount > 0
                && !(giving ? pocket(code).canGive(amount) : pocket(code).canTake(amount))) {
            amount--;
        }
        return amount;
    }

    private @Nullable ResultCode mayMove(AccountCode from, AccountCode to, long amount) {
        if (pocket(from).status == LedgerStatus.CLOSED || pocket(to).status == LedgerStatus.CLOSED) {
            return ResultCode.ACCOUNT_CLOSED;
        }
        if (pocket(from).status == LedgerStatus.FROZEN) {
            return ResultCode.ACCOUNT_FROZEN;
        }
        if (!pocket(from).canGive(Math.max(1, amount))) {
            return ResultCode.EXCEEDS_CREDITS;
        }
        if (!pocket(to).canTake(Math.max(1, amount))) {
            return ResultCode.EXCEEDS_DEBITS;
        }
        return null;
    }

    private ResultCode end(Transfer t, Instant now) {
        boolean wellFormed = t.holdId() != null
                && t.debit() == null
                && t.credit() == null
                && t.reverses() == null
                && t.holdTimeout() == null
                && t.balancing() == Balancing.NONE
                && (t.phase() == Phase.POST_HOLD || t.amountFen() == 0);
        if (!wellFormed) {
            return ResultCode.MALFORMED_TRANSFER;
        }
        Done hold = done.get(t.holdId());
        if (hold == null || hold.asked.phase() != Phase.HOLD) {
            return ResultCode.PENDING_NOT_FOUND;
        }
        boolean late = hold.until != null && hold.until.compareTo(now) <= 0;
        boolean posts = t.phase() == Phase.POST_HOLD;
        if (hold.state.equals("POSTED")) {
            return ResultCode.PENDING_ALREADY_POSTED;
        }
        if (hold.state.equals("VOIDED")) {
            return late ? ResultCode.PENDING_EXPIRED : ResultCode.PENDING_ALREADY_VOIDED;
        }
        if (late && posts) {
            return ResultCode.PENDING_EXPIRED;
        }
        if (posts && (t.amountFen() < 1 || t.amountFen() > Transfer.MAX_AMOUNT_FEN)) {
            return ResultCode.AMOUNT_OUT_OF_RANGE;
        }
        if (t.amountFen() > hold.amount) {
            return ResultCode.EXCEEDS_PENDING_AMOUNT;
        }
        pend(hold.from, hold.to, -hold.amount);
        if (posts) {
            move(hold.from, hold.to, t.amountFen());
        }
        String state = posts ? "POSTED" : "VOIDED";
        done.put(t.holdId(), new Done(hold.asked, hold.from, hold.to, hold.amount, hold.until, state));
        done.put(t.id(), new Done(t, hold.from, hold.to, t.amountFen(), null, posts ? "MOVED" : "NOTHING"));
        return ResultCode.POSTED;
    }

    private ResultCode back(Transfer t) {
        boolean wellFormed = t.reverses() != null
                && t.debit() == null
                && t.credit() == null
                && t.holdId() == null
                && t.holdTimeout() == null
                && t.balancing() == Balancing.NONE
                && t.amountFen() == 0;
        if (!wellFormed) {
            return ResultCode.MALFORMED_TRANSFER;
        }
        Done original = done.get(t.reverses());
        if (original == null) {
            return ResultCode.ORIGINAL_NOT_FOUND;
        }
        if (original.state.equals("REVERSED")) {
            return ResultCode.ALREADY_REVERSED;
        }
        if (!original.state.equals("MOVED")) {
            return ResultCode.NOT_REVERSIBLE;
        }
        ResultCode no = mayMove(original.to, original.from, original.amount);
        if (no != null) {
            return no;
        }
        move(original.to, original.from, original.amount);
        done.put(t.reverses(), new Done(original.asked, original.from, original.to, original.amount, null, "REVERSED"));
        done.put(t.id(), new Done(t, original.to, original.from, original.amount, null, "REVERSAL"));
        return ResultCode.POSTED;
    }

    private void move(AccountCode from, AccountCode to, long amount) {
        pockets.put(from, pocket(from).plus(amount, 0, 0, 0));
        pockets.put(to, pocket(to).plus(0, amount, 0, 0));
    }

    private void pend(AccountCode from, AccountCode to, long amount) {
        pockets.put(from, pocket(from).plus(0, 0, amount, 0));
        pockets.put(to, pocket(to).plus(0, 0, 0, amount));
    }
}
