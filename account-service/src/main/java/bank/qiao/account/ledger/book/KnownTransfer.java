package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transfer id that has been decided before.
 *
 * @param content as it was asked
 * @param result its first result, which is its result for ever
 * @param effect what it did; null for a refusal
 */
public record KnownTransfer(
        Transfer content, ResultCode result, @Nullable Effect effect) {

    /**
     * @param amountFen what moved, was held or was released
     * @param expiresAt for a hold with a time-out
     */
    public record Effect(
            AccountCode debit,
            AccountCode credit,
            long amountFen,
            @Nullable Instant expiresAt,
            State state) {

        Effect become(State next) {
            return new Effect(debit, credit, amountFen, expiresAt, next);
        }
    }

    /** How far it has come. A hold ends at most once, and what moved is taken back at most once. */
    public enum State {
        /** A hold that nobody has ended. */
        HELD,
        /** A hold that was posted. */
        HOLD_POSTED,
        /** A hold that was voided. */
        HOLD_VOIDED,
        /** Money has moved. */
        MOVED,
        /** Money has moved, and was taken back. */
        REVERSED,
        /** Nothing moved: a hold was voided by it. */
        RELEASED
    }

    static KnownTransfer refused(Rejection rejection) {
        return new KnownTransfer(rejection.transfer(), rejection.result(), null);
    }

    KnownTransfer become(State next) {
        return new KnownTransfer(content, result, Objects.requireNonNull(effect).become(next));
    }

    public boolean isPosted() {
        return effect != null;
    }

    /** The fen that moved, were held or released; 0 for a refusal. */
    public long amountFen() {
        return effect == null ? 0 : effect.amountFen();
    }

    /** What somebody gets who uses the id again. */
    ResultCode resultFor(Transfer again) {
        if (content.equals(again)) {
            return result == ResultCode.POSTED ? ResultCode.EXISTS : result;
        }
        if (content.phase() != again.phase()) {
            return ResultCode.EXISTS_WITH_DIFFERENT_PHASE;
        }
        if (content.balancing() != again.balancing()) {
            return ResultCode.EXISTS_WITH_DIFFERENT_FLAGS;
        }
        if (!Objects.equals(content.debit(), again.debit())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT;
        }
        if (!Objects.equals(content.credit(), again.credit())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT;
        }
        if (content.amountFen() != again.amountFen()) {
            return ResultCode.EXISTS_WITH_DIFFERENT_AMOUNT;
        }
        if (!Objects.equals(content.holdId(), again.holdId())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_HOLD;
        }
        if (!Objects.equals(content.reverses(), again.reverses())) {
            return ResultCode.EXISTS_WITH_DIFFERENT_ORIGINAL;
        }
        return content.code().equals(again.code())
                ? ResultCode.EXISTS_WITH_DIFFERENT_TIMEOUT
                : ResultCode.EXISTS_WITH_DIFFERENT_CODE;
    }
}
