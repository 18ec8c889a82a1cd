package bank.qiao.account.transfers;

import bank.qiao.account.cards.CardNumber;
import bank.qiao.account.payments.ChannelAnswer;
import bank.qiao.account.payments.FailureReason;
import bank.qiao.account.payments.PaymentChannel;
import bank.qiao.account.payments.PaymentChannel.Order;
import bank.qiao.account.payments.PaymentSaga;
import bank.qiao.account.payments.PaymentSaga.Next;
import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a transfer from state to state. What is posted or sent comes first, what is written down of it second, and both
 * can be repeated: dying between any two of them leaves a transfer that the next run takes further.
 */
@Component
class TransferSteps {

    private static final int AT_ONCE = 100;

    private final TransferStore transfers;
    private final TransferBooking booking;
    private final PaymentChannel channel;
    private final PaymentSaga saga;
    private final FieldCipher cipher;
    private final DurableTasks tasks;
    private final ObjectProvider<OneTimeTask<TransferStep>> task;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Clock wallClock;

    TransferSteps(
            TransferStore transfers,
            TransferBooking booking,
            PaymentChannel channel,
            PaymentSaga saga,
            FieldCipher cipher,
            DurableTasks tasks,
            @Qualifier("transferStepTask") ObjectProvider<OneTimeTask<TransferStep>> task,
            PlatformTransactionManager transactions,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.transfers = transfers;
        this.booking = booking;
        this.channel = channel;
        this.saga = saga;
        this.cipher = cipher;
        this.tasks = tasks;
        this.task = task;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** What the durable task carries. */
    record TransferStep(UUID transferId, int attempt) {}

    /** The first posting and what follows from it; runs outside any transaction. */
    TransferRow begin(UUID transferId) {
        TransferRow asked = found(transferId);
        if (asked.status() != TransferStatus.REQUESTED) {
            return asked;
        }
        Optional<TransferFailure> failure = booking.begin(asked);
        transaction.executeWithoutResult(status -> {
            TransferRow row = transfers.lock(transferId);
            if (row.status() != TransferStatus.REQUESTED) {
                return;
            }
            if (failure.isPresent()) {
                transfers.become(row, TransferStatus.FAILED, failure.get(), clock.instant(), row.attempt());
            } else if (row.isInside()) {
                transfers.become(row, TransferStatus.SUCCEEDED, null, clock.instant(), row.attempt());
            } else {
                transfers.become(row, TransferStatus.HELD, null, clock.instant(), row.attempt());
                tasks.runAfterCommit(instance(row.id(), row.attempt()));
            }
        });
        return found(transferId);
    }

    /** One step towards the other bank; runs outside any transaction. */
    void run(UUID transferId) {
        TransferRow before = Objects.requireNonNull(transaction.execute(status -> markSent(transferId)));
        if (before.status().isFinal() || before.status() == TransferStatus.REQUESTED) {
            return;
        }
        boolean sends = before.status() == TransferStatus.HELD;
        ChannelAnswer answer = sends ? channel.send(orderOf(before)) : channel.query(transferId);
        learned(transferId, before.attempt(), answer);
    }

    /** The network's daily file says that it has moved; of a transfer that isn't ours nothing is known here. */
    void moved(UUID transferId) {
        transfers
                .find(transferId)
                .filter(row -> row.sentAt() != null)
                .ifPresent(row -> learned(transferId, row.attempt(), new ChannelAnswer.Succeeded()));
    }

    /** @return the row as it was before it was marked as sent */
    private TransferRow markSent(UUID transferId) {
        TransferRow row = transfers.lock(transferId);
        if (row.status() == TransferStatus.HELD) {
            transfers.become(row, TransferStatus.SENT, null, wallClock.instant(), row.attempt());
        }
        return row;
    }

    /** What the network has decided is true whoever asked; what to try next is for the latest attempt alone. */
    private void learned(UUID transferId, int attempt, ChannelAnswer answer) {
        TransferRow row = found(transferId);
        if (row.status().isFinal()) {
            return;
        }
        Instant sentAt = Objects.requireNonNull(row.sentAt(), "a transfer that was sent has a time");
        Next next = saga.after(answer, row.attempt(), row.requestedAt(), sentAt, wallClock.instant());
        boolean late = row.attempt() != attempt || row.status() != TransferStatus.SENT;
        switch (next) {
            case Next.Book _ -> {
                booking.book(row);
                end(row, TransferStatus.SUCCEEDED, null);
            }
            case Next.Fail fail -> {
                if (answer instanceof ChannelAnswer.Refused || !late) {
                    booking.release(row);
                    end(row, TransferStatus.FAILED, failure(fail.reason()));
                }
            }
            case Next.QueryAfter query -> again(row, TransferStatus.SENT, query.delay(), late);
            case Next.SendAfter send -> again(row, TransferStatus.HELD, send.delay(), late);
        }
    }

    private void end(TransferRow seen, TransferStatus next, @Nullable TransferFailure failure) {
        transaction.executeWithoutResult(status -> {
            TransferRow row = transfers.lock(seen.id());
            if (!row.status().isFinal()) {
                transfers.become(row, next, failure, clock.instant(), row.attempt());
            }
        });
    }

    private void again(TransferRow seen, TransferStatus next, Duration delay, boolean late) {
        if (late) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            TransferRow row = transfers.lock(seen.id());
            if (row.status() == TransferStatus.SENT && row.attempt() == seen.attempt()) {
                transfers.become(row, next, null, wallClock.instant(), row.attempt() + 1);
                tasks.runLater(instance(row.id(), row.attempt() + 1), delay);
            }
        });
    }

    private Order orderOf(TransferRow row) {
        String context = TransferRow.cipherContext(row.id());
        String card = cipher.decrypt(transfers.cardCipher(row.id()), context);
        String name = cipher.decrypt(transfers.nameCipher(row.id()), context);
        return new Order(
                row.id(), TransferRow.direction(), new CardNumber(card), row.amount(), row.businessDate(), name);
    }

    private static TransferFailure failure(FailureReason reason) {
        return switch (reason) {
            case PAYEE_NAME_MISMATCH -> TransferFailure.PAYEE_NAME_MISMATCH;
            case CARD_NOT_USABLE -> TransferFailure.PAYEE_ACCOUNT_NOT_USABLE;
            case CHANNEL_TIMEOUT -> TransferFailure.CHANNEL_TIMEOUT;
            case CARD_ISSUER_REFUSED,
                    CARD_INSUFFICIENT_FUNDS,
                    MONEY_IN_SUSPENSE,
                    INSUFFICIENT_FUNDS,
                    ACCOUNT_FROZEN,
                    ACCOUNT_CLOSED -> TransferFailure.PAYEE_BANK_REFUSED;
        };
    }

    private TransferRow found(UUID id) {
        return transfers.find(id).orElseThrow(() -> new IllegalStateException("no transfer " + id));
    }

    /** An instance for each attempt: the one that runs is still in the table while it schedules the next. */
    private TaskInstance<TransferStep> instance(UUID transferId, int attempt) {
        return task.getObject().instance(transferId + "/" + attempt, new TransferStep(transferId, attempt));
    }

    /** The tasks that run the steps, and that begin what a crash has left unbegun. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

        @Bean
        OneTimeTask<TransferStep> transferStepTask(ObjectProvider<TransferSteps> steps) {
            return Tasks.oneTime("transfer-step", TransferStep.class)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 1.5))
                    .execute((instance, context) ->
                            steps.getObject().run(instance.getData().transferId()));
        }

        @Bean
        RecurringTask<Void> carryOnTransfers(
                ObjectProvider<TransferSteps> steps,
                TransferStore transfers,
                TransferSettings settings,
                @Qualifier("wallClock") Clock wallClock) {
            return Tasks.recurring("carry-on-transfers", FixedDelay.of(LOOK_EVERY))
                    .execute((instance, context) -> transfers
                            .requestedBefore(wallClock.instant().minus(settings.carryOnAfter()), AT_ONCE)
                            .forEach(steps.getObject()::begin));
        }
    }
}
