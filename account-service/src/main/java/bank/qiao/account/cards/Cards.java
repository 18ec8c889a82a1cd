package bank.qiao.account.cards;

import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer's bound cards. */
@Service
public class Cards {

    private final CardRepository cards;
    private final PaymentsUnderWay payments;
    private final FieldCipher cipher;
    private final Clock clock;

    Cards(CardRepository cards, PaymentsUnderWay payments, FieldCipher cipher, Clock clock) {
        this.cards = cards;
        this.payments = payments;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The cards bound now, the latest first. */
    @Transactional(readOnly = true)
    public List<BoundCard> ofCustomer(UUID customerId) {
        return cards.findByCustomerIdAndUnboundAtIsNullOrderByBoundAtDesc(customerId).stream()
                .map(Card::view)
                .toList();
    }

    /** @throws Refusal NOT_FOUND, or CARD_IN_USE while a payment on it is under way (domain rule 3) */
    @Transactional
    public void unbind(UUID customerId, UUID cardId) {
        Card card = lock(customerId, cardId);
        if (payments.on(cardId)) {
            throw new Refusal(CardError.CARD_IN_USE);
        }
        card.unbind(clock.instant());
    }

    /**
     * Keeps the card bound until the caller's transaction ends; taken before a payment on it is written.
     *
     * @throws Refusal NOT_FOUND when the card is not bound or somebody else's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BoundCard lockForPayment(UUID customerId, UUID cardId) {
        return lock(customerId, cardId).view();
    }

    /** The number, for the card network only; also of a card that was unbound since. */
    @Transactional(readOnly = true)
    public CardNumber number(UUID cardId) {
        Card card = cards.findById(cardId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        return new CardNumber(cipher.decrypt(card.numberCipher(), Card.cipherContext(cardId)));
    }

    private Card lock(UUID customerId, UUID cardId) {
        return cards.lockBound(cardId, customerId)
                .filter(Card::isBound)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }
}
