package bank.qiao.account.payments;

import bank.qiao.account.accounts.AccountError;
import bank.qiao.account.accounts.Accounts;
import bank.qiao.account.accounts.Customers;
import bank.qiao.account.accounts.VerificationLevel;
import bank.qiao.account.cards.BoundCard;
import bank.qiao.account.cards.Cards;
import bank.qiao.account.velocity.Velocity;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Top-ups and withdrawals as the customer asks for them. */
@Service
public class Payments {

    private final Customers customers;
    private final Accounts accounts;
    private final Cards cards;
    private final PaymentRepository payments;
    private final PaymentSteps steps;
    private final PaymentSettings settings;
    private final Velocity velocity;
    private final Clock clock;
    private final Clock wallClock;
    private final TransactionTemplate transaction;

    Payments(
            Customers customers,
            Accounts accounts,
            Cards cards,
            PaymentRepository payments,
            PaymentSteps steps,
            PaymentSettings settings,
            Velocity velocity,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock,
            TransactionTemplate transaction) {
        this.customers = customers;
        this.accounts = accounts;
        this.cards = cards;
        this.payments = payments;
        this.steps = steps;
        this.settings = settings;
        this.velocity = velocity;
        this.clock = clock;
        this.wallClock = wallClock;
        this.transaction = transaction;
    }

    /**
     * Writes down a top-up and schedules the rest, in the caller's transaction. Locks are taken in the order customer,
     * card.
     *
     * @param amount above zero
     * @throws Refusal NOT_FOUND for a card that isn't theirs; CUSTOMER_NOT_VERIFIED, CUSTOMER_FROZEN,
     *     AMOUNT_ABOVE_LIMIT, DAILY_LIMIT_EXCEEDED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentView topUp(UUID customerId, UUID cardId, Money amount) {
        Payment payment = payments.saveAndFlush(requested(customerId, cardId, Direction.TOP_UP, amount));
        steps.begin(payment);
        return payment.view();
    }

    /**
     * Writes down a withdrawal in a transaction of its own, then sets its money aside; it goes on by itself from there,
     * also when this process doesn't come to the end of this. Never in a transaction.
     *
     * @param amount above zero
     * @param key the customer's Idempotency-Key: a repetition finds the same withdrawal
     * @return the id of the withdrawal
     * @throws Refusal as for a top-up; NEW_CARD_PAYOUT_LIMIT, VELOCITY_LIMIT_EXCEEDED, INSUFFICIENT_FUNDS,
     *     ACCOUNT_FROZEN, ACCOUNT_CLOSED, IDEMPOTENCY_KEY_REUSED
     */
    public UUID withdraw(UUID customerId, UUID cardId, Money amount, String key) {
        UUID id = transaction.execute(status -> payments.findByCustomerIdAndRequestKey(customerId, key)
                .map(earlier -> sameOrder(earlier, cardId, amount))
                .orElseGet(() -> {
                    Payment payment = requested(customerId, cardId, Direction.WITHDRAWAL, amount);
                    payment.holding(key);
                    steps.standBy(payments.saveAndFlush(payment));
                    return payment.id();
                }));
        steps.hold(id).ifPresent(reason -> {
            throw new Refusal(
                    switch (reason) {
                        case INSUFFICIENT_FUNDS -> PaymentError.INSUFFICIENT_FUNDS;
                        case ACCOUNT_FROZEN -> AccountError.ACCOUNT_FROZEN;
                        case ACCOUNT_CLOSED -> AccountError.ACCOUNT_CLOSED;
                        default -> throw new IllegalStateException("withdrawal " + id + " failed: " + reason);
                    });
        });
        return id;
    }

    /** The same key with something else is refused, also when a crash or a refusal has left no answer to repeat. */
    private static UUID sameOrder(Payment earlier, UUID cardId, Money amount) {
        if (!earlier.cardId().equals(cardId) || !earlier.amount().equals(amount)) {
            throw new Refusal(CommonError.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier.id();
    }

    private Payment requested(UUID customerId, UUID cardId, Direction direction, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("the amount of a payment is above zero");
        }
        VerificationLevel level = customers.lockVerified(customerId);
        BoundCard card = cards.lockForPayment(customerId, cardId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, BankClock.SHANGHAI);
        requireWithinLimits(customerId, level, direction, amount, today);
        requireWithinNewCardLimit(card, direction, amount, now);
        if (direction == Direction.WITHDRAWAL) {
            velocity.requireMayPay(customerId, amount);
        }
        return new Payment(
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
                wallClock.instant());
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
