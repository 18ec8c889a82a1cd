package bank.qiao.outside.cards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pull or push with its outcome, decided once; also what the journal keeps of it.
 *
 * @param order what was asked; the same reference must always ask the same
 * @param visibleAt until then the outcome reads PROCESSING
 * @param bookedFen what the network moved by mistake; null when it moved what was asked
 */
record Movement(
        Order order,
        Outcome outcome,
        @Nullable RefusalCode refusalCode,
        String networkReference,
        LocalDate settledOn,
        Instant visibleAt,
        @Nullable Long bookedFen) {

    /** What was asked. */
    record Order(
            String reference,
            Direction direction,
            String cardNumber,
            long amountFen,
            @Nullable String name,
            @Nullable LocalDate businessDate) {}

    /** Seen from the card: a pull takes money from it. */
    enum Direction {
        PULL,
        PUSH
    }

    /** How it ended. */
    enum Outcome {
        SUCCEEDED,
        REFUSED
    }

    /** Why the network said no. */
    enum RefusalCode {
        INSUFFICIENT_FUNDS,
        UNKNOWN_CARD,
        CARD_KIND_NOT_SUPPORTED,
        NAME_MISMATCH,
        DO_NOT_HONOUR
    }

    /** What the network's books say. */
    long movedFen() {
        return bookedFen == null ? order.amountFen() : bookedFen;
    }

    boolean isVisible(Instant now) {
        return !now.isBefore(visibleAt);
    }
}
