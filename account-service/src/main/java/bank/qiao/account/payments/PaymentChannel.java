package bank.qiao.account.payments;

import bank.qiao.account.cards.CardNumber;
import bank.qiao.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** The card network as the mover of money; never throws for what happens outside: silence is an answer too. */
public interface PaymentChannel {

    /** What is asked; the same reference always with the same content. */
    record Order(UUID reference, Direction direction, CardNumber card, Money amount, LocalDate businessDate) {}

    /** Moves money once per reference, however often it is called. */
    ChannelAnswer send(Order order);

    /** What became of it. */
    ChannelAnswer query(UUID reference);
}
