package bank.qiao.account.payments;

import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.accounts.Customers;
import bank.qiao.account.accounts.VerificationLevel;
import bank.qiao.account.cards.BoundCard;
import bank.qiao.account.cards.Cards;
import bank.qiao.money.Money;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Top-ups and withdrawals as the customer asks for them. */
@Service
public class Payments {

    private final Customers customers;
    private final Accounts accounts;
    private final Cards cards;
    private final PaymentRepository payments;
    private final PaymentBooking booking;
    private final PaymentSteps steps;
    private final PaymentSettings settings;
    private final Clock clock;
    private final Clock wallClock;

    Payments(
            Customers customers,
            Accounts accounts,
            Cards cards,
            PaymentRepository payments,
            PaymentBooking booking,
            PaymentSteps steps,
            PaymentSettings settings,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.customers = customers;
        this.accounts = accounts;
        this.cards = cards;
        this.payments = payments;
        this.booking = booking;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /**
     * Writes down what the customer wants, holds the money of a withdrawal, and schedules the rest: all in the caller's
     * transaction. Locks are taken in the order customer, card, ledger.
     *
     * @param amount above zero
     * @throws Refusal NOT_FOUND for a card that isn't theirs; CUSTOMER_NOT_VERIFIED, CUSTOMER_FROZEN,
     *     AMOUNT_ABOVE_LIMIT, DAILY_LIMIT_EXCEEDED, NEW_CARD_PAYOUT_LIMIT, INSUFFICIENT_FUNDS, ACCOUNT_FROZEN,
     *     ACCOUNT_CLOSED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentView request(UUID customerId, UUID cardId, Direction direction, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("the amount of a payment is above zero");
        }
        VerificationLevel level = customers.lockVerified(customerId);
        BoundCard card = cards.lockForPayment(customerId, cardId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, BankClock.SHANGHAI);
        requireWithinLimits(customerId, level, direction, amount, today);
        requireWithinNewCardLimit(card, direction, amount, now);
        Payment payment = payments.saveAndFlush(new Payment(
                Ids.next(),
                customerId,
                accounts.mainAccount(customerId),
                cardId,
                direction,
                amount,
                Ids.next(),
                Ids.next(),
                today,
                now,
                wallClock.instant()));
        if (direction == Direction.WITHDRAWAL) {
            booking.hold(payment);
        }
        steps.begin(payment);
        return payment.view();
    }

    /** @throws Refusal NOT_FOUND when there is none, or it is somebody else's */
    @Transactional(readOnly = true)
    public PaymentView find(UUID customerId, Direction direction, UUID id) {
        return payments.findByIdAndCustomerIdAndDirection(id, customerId, direction)
                .map(Payment::view)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private void requireWithinLimits(
            UUID customerId, VerificationLevel level, Direction direction, Money amount, LocalDate today) {
        PaymentSettings.Limit limit = settings.limit(level, direction);
        if (amount.compareTo(limit.perPayment()) > 0) {
            throw new Refusal(
                    PaymentError.AMOUNT_ABOVE_LIMIT, limit.perPayment().amount());
        }
        Money used = Money.ofFen(payments.sumOfDay(customerId, direction, today));
        if (used.plus(amount).compareTo(limit.perDay()) > 0) {
            throw new Refusal(PaymentError.DAILY_LIMIT_EXCEEDED, limit.perDay().amount(), used.amount());
        }
    }

    /** Domain rule 3: a card after the first is a way out for a thief, so for a day little goes out to it. */
    private void requireWithinNewCardLimit(BoundCard card, Direction direction, Money amount, Instant now) {
        boolean isNew = card.ordinal() > 1 && now.isBefore(card.boundAt().plus(settings.newCardFor()));
        if (direction != Direction.WITHDRAWAL || !isNew) {
            return;
        }
        Money used = Money.ofFen(payments.sumOnCardSince(card.id(), direction, card.boundAt()));
        if (used.plus(amount).compareTo(settings.newCardPayout()) > 0) {
            throw new Refusal(
                    PaymentError.NEW_CARD_PAYOUT_LIMIT, settings.newCardPayout().amount());
        }
    }
}
