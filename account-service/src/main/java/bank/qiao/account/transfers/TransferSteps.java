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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a transfer from state to state. What the network has decided is written down first, then posted, then its end is
 * written down, and each can be repeated: dying between any two of them leaves a transfer that the next run takes further.
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
        Optional<TransferRow> step = transaction.execute(status -> before(transferId));
        if (step.isPresent()) {
            TransferRow row = step.get();
            ChannelAnswer answer =
                    row.status() == TransferStatus.HELD ? channel.send(orderOf(row)) : channel.query(transferId);
            learned(row, answer);
        }
        settle(transferId);
    }

    /** The network's daily file says that it has moved; of a transfer that isn't ours nothing is known here. */
    void moved(UUID transferId) {
        Optional<TransferRow> sent = transfers.find(transferId).filter(row -> row.sentAt() != null);
        if (sent.isPresent()) {
            learned(sent.get(), new ChannelAnswer.Succeeded());
            settle(transferId);
        }
    }

    /** @return the transfer as it was before it was marked as sent; empty when nothing is to be sent or asked */
    private Optional<TransferRow> before(UUID transferId) {
        TransferRow row = transfers.lock(transferId);
        return switch (row.status()) {
            case HELD -> {
                transfers.become(row, TransferStatus.SENT, null, wallClock.instant(), row.attempt());
                yield Optional.of(row);
            }
            case SENT -> Optional.of(row);
            case REQUESTED, BOOKING, RELEASING, SUCCEEDED, FAILED -> Optional.empty();
        };
    }

    private void learned(TransferRow step, ChannelAnswer answer) {
        transaction.executeWithoutResult(status -> after(step, answer));
    }

    /** What the network has decided is true whoever asked; what to try next is for the latest attempt alone. */
    private void after(TransferRow step, ChannelAnswer answer) {
        TransferRow row = transfers.lock(step.id());
        if (row.status() != TransferStatus.SENT && row.status() != TransferStatus.HELD) {
            return;
        }
        Instant now = wallClock.instant();
        Instant sentAt = Objects.requireNonNull(row.sentAt(), "a transfer that was sent has a time");
        Next next = saga.after(answer, row.attempt(), row.requestedAt(), sentAt, now);
        boolean late = row.attempt() != step.attempt() || row.status() != TransferStatus.SENT;
        switch (next) {
            case Next.Book _ -> transfers.become(row, TransferStatus.BOOKING, null, now, row.attempt());
            case Next.Fail fail
            when answer instanceof ChannelAnswer.Refused || !late ->
                transfers.become(row, TransferStatus.RELEASING, failure(fail.reason()), now, row.attempt());
            case Next.Fail _ -> {}
            case Next.QueryAfter query -> again(row, TransferStatus.SENT, query.delay(), late);
            case Next.SendAfter send -> again(row, TransferStatus.HELD, send.delay(), late);
        }
    }

    private void again(TransferRow row, TransferStatus next, Duration delay, boolean late) {
        if (!late) {
            transfers.become(row, next, null, wallClock.instant(), row.attempt() + 1);
            tasks.runLater(instance(row.id(), row.attempt() + 1), delay);
        }
    }

    /** What was decided is put into the ledger and written down; again, if it may have been done already. */
    private void settle(UUID transferId) {
        TransferRow decided = found(transferId);
        switch (decided.status()) {
            case BOOKING -> {
                booking.book(decided);
                end(decided, TransferStatus.SUCCEEDED);
            }
            case RELEASING -> {
                booking.release(decided);
                end(decided, TransferStatus.FAILED);
            }
            case REQUESTED, HELD, SENT, SUCCEEDED, FAILED -> {}
        }
    }

    private void end(TransferRow decided, TransferStatus next) {
        transaction.executeWithoutResult(status -> {
            TransferRow row = transfers.lock(decided.id());
            if (row.status() == decided.status()) {
                transfers.become(row, next, row.failure(), clock.instant(), row.attempt());
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
