package bank.qiao.account.payments;

import bank.qiao.account.cards.PaymentsUnderWay;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the cards module which cards are in use. */
@Component
class PaymentsOnCards implements PaymentsUnderWay {

    private final PaymentRepository payments;

    PaymentsOnCards(PaymentRepository payments) {
        this.payments = payments;
    }

    @Override
    public boolean on(UUID cardId) {
        return payments.existsByCardIdAndStatusIn(cardId, PaymentStatus.underWay());
    }
}
