package bank.qiao.account.payments;

import bank.qiao.account.cards.CardNumber;
import bank.qiao.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The card network as the mover of money; never throws for what happens outside: silence is an answer too. */
public interface PaymentChannel {

    /**
     * What is asked; the same reference always with the same content.
     *
     * @param name whom the card must belong to; null for the customer's own, which was verified when it was bound
     */
    record Order(
            UUID reference,
            Direction direction,
            CardNumber card,
            Money amount,
            LocalDate businessDate,
            @Nullable String name) {

        @Override
        public String toString() {
            return "Order[" + reference + "]";
        }
    }

    /** Moves money once per reference, however often it is called. */
    ChannelAnswer send(Order order);

    /** What became of it. */
    ChannelAnswer query(UUID reference);
}
