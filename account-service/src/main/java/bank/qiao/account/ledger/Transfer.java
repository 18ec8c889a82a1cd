package bank.qiao.account.ledger;

import bank.qiao.money.Money;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement asked of the ledger.
 *
 * @param id chosen by the caller, unique for ever: a repetition gives the first result
 * @param debit null when a hold is ended or a transfer reversed: the accounts are those of that transfer
 * @param credit likewise
 * @param amountFen above 0 and at most {@link #MAX_AMOUNT_FEN}; 0 for {@link Phase#VOID_HOLD} and
 *     {@link Phase#REVERSAL}
 * @param code what the entry is, 1 to 64 characters, for example {@code TOP_UP}
 * @param holdId the transfer that made the hold, for {@link Phase#POST_HOLD} and {@link Phase#VOID_HOLD}
 * @param holdTimeout for {@link Phase#HOLD}: after this it is void by itself; null: it stays until ended
 * @param balancing for {@link Phase#POST} and {@link Phase#HOLD}: whether less may move than was asked
 * @param reverses the transfer that a {@link Phase#REVERSAL} takes back
 */
public record Transfer(
        UUID id,
        Phase phase,
        @Nullable AccountCode debit,
        @Nullable AccountCode credit,
        long amountFen,
        String code,
        @Nullable UUID holdId,
        @Nullable Duration holdTimeout,
        Balancing balancing,
        @Nullable UUID reverses) {

    /** Far below the range of a {@code long}, so that no sum of a batch comes near it: 10 trillion yuan. */
    public static final long MAX_AMOUNT_FEN = 1_000_000_000_000_000L;

    public static final int MAX_CODE = 64;

    /** @throws IllegalArgumentException when the code is empty or too long */
    public Transfer {
        if (code.isEmpty() || code.length() > MAX_CODE || code.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the code of a transfer has 1 to " + MAX_CODE + " characters");
        }
        // The journal keeps milliseconds; a repetition must compare equal to what was kept.
        holdTimeout = holdTimeout == null ? null : holdTimeout.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The step of a transfer; a two-phase transfer is a HOLD and exactly one end of it. */
    public enum Phase {
        POST,
        HOLD,
        POST_HOLD,
        VOID_HOLD,
        /** Moves back, as a whole, what an earlier transfer has moved. */
        REVERSAL;

        public boolean endsHold() {
            return this == POST_HOLD || this == VOID_HOLD;
        }
    }

    /** Whether the amount is what moves, or the most that may. */
    public enum Balancing {
        NONE,
        /** At most what may still be debited from the debit account. */
        DEBIT,
        /** At most what may still be credited to the credit account. */
        CREDIT
    }

    /** A transfer that balances nothing and reverses nothing. */
    public Transfer(
            UUID id,
            Phase phase,
            @Nullable AccountCode debit,
            @Nullable AccountCode credit,
            long amountFen,
            String code,
            @Nullable UUID holdId,
            @Nullable Duration holdTimeout) {
        this(id, phase, debit, credit, amountFen, code, holdId, holdTimeout, Balancing.NONE, null);
    }

    /** Whether accounts, hold, amount and flags are those that the phase wants, and no others. */
    public boolean isWellFormed() {
        boolean begins = phase == Phase.POST || phase == Phase.HOLD;
        boolean accountsFit = begins == (debit != null) && begins == (credit != null);
        boolean holdFits = phase.endsHold() == (holdId != null);
        boolean originalFits = (phase == Phase.REVERSAL) == (reverses != null);
        boolean timeoutFits = holdTimeout == null || (phase == Phase.HOLD && holdTimeout.isPositive());
        boolean amountFits = begins || phase == Phase.POST_HOLD || amountFen == 0;
        return accountsFit
                && holdFits
                && originalFits
                && timeoutFits
                && amountFits
                && (begins || balancing == Balancing.NONE);
    }

    /** Moves the amount at once. */
    public static Transfer post(UUID id, AccountCode debit, AccountCode credit, Money amount, String code) {
        return new Transfer(id, Phase.POST, debit, credit, amount.fen(), code, null, null);
    }

    /** Sets the amount aside on the debit account until it is posted or voided. */
    public static Transfer hold(UUID id, AccountCode debit, AccountCode credit, Money amount, String code) {
        return new Transfer(id, Phase.HOLD, debit, credit, amount.fen(), code, null, null);
    }

    /** Moves what was held, or part of it; the rest is released. */
    public static Transfer postHold(UUID id, UUID holdId, Money amount, String code) {
        return new Transfer(id, Phase.POST_HOLD, null, null, amount.fen(), code, holdId, null);
    }

    /** Releases what was held. */
    public static Transfer voidHold(UUID id, UUID holdId, String code) {
        return new Transfer(id, Phase.VOID_HOLD, null, null, 0, code, holdId, null);
    }

    /** Moves back what a transfer has moved, once. */
    public static Transfer reversal(UUID id, UUID original, String code) {
        return new Transfer(id, Phase.REVERSAL, null, null, 0, code, null, null, Balancing.NONE, original);
    }

    /** The same, moving at most what is there. */
    public Transfer balancing(Balancing kind) {
        return new Transfer(id, phase, debit, credit, amountFen, code, holdId, holdTimeout, kind, reverses);
    }
}
