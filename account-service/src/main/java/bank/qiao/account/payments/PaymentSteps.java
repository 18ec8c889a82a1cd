package bank.qiao.account.payments;

import bank.qiao.account.cards.Cards;
import bank.qiao.account.payments.PaymentChannel.Order;
import bank.qiao.account.payments.PaymentSaga.Next;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a payment from state to state. Each step is: write down what is about to be done, do it outside, write down
 * what came of it. Dying between any two of them leaves a payment that the next run of the task takes further: SENT
 * is always asked for before anything is sent again.
 */
@Component
class PaymentSteps {

    /** Longer than a request takes that sets money aside. */
    private static final Duration STAND_BY = Duration.ofSeconds(15);

    private final PaymentRepository payments;
    private final PaymentChannel channel;
    private final PaymentBooking booking;
    private final PaymentSaga saga;
    private final Cards cards;
    private final DurableTasks tasks;
    private final ObjectProvider<OneTimeTask<PaymentStep>> task;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock wallClock;

    PaymentSteps(
            PaymentRepository payments,
            PaymentChannel channel,
            PaymentBooking booking,
            PaymentSettings settings,
            Cards cards,
            DurableTasks tasks,
            @Qualifier("paymentStepTask") ObjectProvider<OneTimeTask<PaymentStep>> task,
            PlatformTransactionManager transactions,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.payments = payments;
        this.channel = channel;
        this.booking = booking;
        this.saga = new PaymentSaga(settings);
        this.cards = cards;
        this.tasks = tasks;
        this.task = task;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** What the durable task carries. */
    record PaymentStep(UUID paymentId, int attempt) {}

    /** What is to be done outside: an order to send, or none when the outcome is to be asked for. */
    private record Outside(
            UUID reference, int attempt, @Nullable Order order) {}

    /** Schedules the first step in the transaction that writes the payment. */
    void begin(Payment payment) {
        tasks.runAfterCommit(instance(payment));
    }

    /** Schedules the step that takes over should this process not come to its end. */
    void standBy(Payment payment) {
        tasks.runLater(instance(payment), STAND_BY);
    }

    /**
     * Sets the money of a withdrawal aside, once, whoever tries; the payment then goes on by itself.
     *
     * @return why it couldn't be, and so failed; empty when it is set aside
     */
    Optional<FailureReason> hold(UUID paymentId) {
        Payment seen = find(paymentId);
        if (seen.status() != PaymentStatus.HOLDING) {
            return seen.heldInVain();
        }
        Optional<FailureReason> refused = booking.hold(seen);
        transaction.executeWithoutResult(status -> {
            Payment payment = lock(paymentId);
            if (payment.status() != PaymentStatus.HOLDING) {
                return;
            }
            if (refused.isPresent()) {
                payment.failed(refused.get(), clock.instant());
            } else {
                payment.held();
                tasks.runAfterCommit(task.getObject()
                        .instance(payment.id() + "/held", new PaymentStep(payment.id(), payment.attempt())));
            }
        });
        return refused;
    }

    /** One step; runs outside any transaction. */
    void run(UUID paymentId) {
        switch (find(paymentId).status()) {
            case HOLDING -> {
                if (hold(paymentId).isPresent()) {
                    return;
                }
            }
            case BOOKING, RELEASING -> settle(paymentId);
            case REQUESTED, SENT, SUCCEEDED, FAILED -> {}
        }
        Optional<Outside> begun = transaction.execute(status -> before(paymentId));
        if (begun.isEmpty()) {
            return;
        }
        Outside outside = begun.get();
        ChannelAnswer answer =
                outside.order() == null ? channel.query(outside.reference()) : channel.send(outside.order());
        transaction.executeWithoutResult(status -> after(outside, answer));
        settle(paymentId);
    }

    /** The network's daily file says that it has moved; of a payment that isn't ours nothing is known here. */
    void moved(UUID paymentId) {
        Optional<Payment> sent = payments.findById(paymentId).filter(payment -> payment.sentAt() != null);
        if (sent.isEmpty()) {
            return;
        }
        Outside outside = new Outside(paymentId, sent.get().attempt(), null);
        transaction.executeWithoutResult(status -> after(outside, new ChannelAnswer.Succeeded()));
        settle(paymentId);
    }

    /** What was decided is put into the ledger and written down; again, if it may have been done already. */
    private void settle(UUID paymentId) {
        Payment decided = find(paymentId);
        switch (decided.status()) {
            case BOOKING -> {
                boolean credited = booking.book(decided);
                finish(paymentId, PaymentStatus.BOOKING, payment -> {
                    if (credited) {
                        payment.succeeded(clock.instant());
                    } else {
                        payment.failed(FailureReason.MONEY_IN_SUSPENSE, clock.instant());
                    }
                });
            }
            case RELEASING -> {
                booking.release(decided);
                FailureReason reason = Objects.requireNonNull(decided.failure(), "why it failed");
                finish(paymentId, PaymentStatus.RELEASING, payment -> payment.failed(reason, clock.instant()));
            }
            case HOLDING, REQUESTED, SENT, SUCCEEDED, FAILED -> {}
        }
    }

    private void finish(UUID paymentId, PaymentStatus from, Consumer<Payment> change) {
        transaction.executeWithoutResult(status -> {
            Payment payment = lock(paymentId);
            if (payment.status() == from) {
                change.accept(payment);
            }
        });
    }

    private Optional<Outside> before(UUID paymentId) {
        Payment payment = lock(paymentId);
        return switch (payment.status()) {
            case REQUESTED -> {
                payment.sent(wallClock.instant());
                yield Optional.of(new Outside(paymentId, payment.attempt(), orderOf(payment)));
            }
            case SENT -> Optional.of(new Outside(paymentId, payment.attempt(), null));
            case HOLDING, BOOKING, RELEASING, SUCCEEDED, FAILED -> Optional.empty();
        };
    }

    private void after(Outside outside, ChannelAnswer answer) {
        Payment payment = lock(outside.reference());
        if (payment.status() != PaymentStatus.SENT && payment.status() != PaymentStatus.REQUESTED) {
            return;
        }
        Instant now = wallClock.instant();
        Instant sentAt = Objects.requireNonNull(payment.sentAt(), "a payment that was sent has a time");
        Next next = saga.after(answer, payment.attempt(), payment.requestedAt(), sentAt, now);
        // What the network has decided is true whoever asked; what to try next is for the latest attempt alone.
        boolean late = payment.attempt() != outside.attempt() || payment.status() != PaymentStatus.SENT;
        switch (next) {
            case Next.Book _ -> book(payment);
            case Next.Fail fail when answer instanceof ChannelAnswer.Refused || !late -> fail(payment, fail.reason());
            case Next.Fail _ -> {}
            case Next.QueryAfter query -> {
                if (!late) {
                    payment.stillUnknown();
                    again(payment, query.delay());
                }
            }
            case Next.SendAfter send -> {
                if (!late) {
                    payment.neverArrived();
                    again(payment, send.delay());
                }
            }
        }
    }

    private void book(Payment payment) {
        leaveRequested(payment);
        payment.booking();
    }

    private void fail(Payment payment, FailureReason reason) {
        leaveRequested(payment);
        payment.releasing(reason);
    }

    /** A late answer may find the payment waiting to be sent again. */
    private void leaveRequested(Payment payment) {
        if (payment.status() == PaymentStatus.REQUESTED) {
            payment.sent(wallClock.instant());
        }
    }

    private void again(Payment payment, Duration delay) {
        tasks.runLater(instance(payment), delay);
    }

    private Order orderOf(Payment payment) {
        return new Order(
                payment.id(),
                payment.direction(),
                cards.number(payment.cardId()),
                payment.amount(),
                payment.businessDate(),
                null);
    }

    private Payment find(UUID paymentId) {
        return payments.findById(paymentId).orElseThrow(() -> new IllegalStateException("no payment " + paymentId));
    }

    private Payment lock(UUID paymentId) {
        return payments.lock(paymentId).orElseThrow(() -> new IllegalStateException("no payment " + paymentId));
    }

    /** An instance for each attempt: the one that runs is still in the table while it schedules the next. */
    private TaskInstance<PaymentStep> instance(Payment payment) {
        return task.getObject()
                .instance(payment.id() + "/" + payment.attempt(), new PaymentStep(payment.id(), payment.attempt()));
    }

    /** The durable task that runs the steps. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<PaymentStep> paymentStepTask(ObjectProvider<PaymentSteps> steps) {
            return Tasks.oneTime("payment-step", PaymentStep.class)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 1.5))
                    .execute((instance, context) ->
                            steps.getObject().run(instance.getData().paymentId()));
        }
    }
}
