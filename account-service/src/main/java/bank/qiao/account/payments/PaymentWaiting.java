package bank.qiao.account.payments;

import bank.qiao.web.problem.Refusal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/**
 * Answers when a payment ends. It looks again and again instead of waiting for a signal, because the step may run in
 * another instance; the thread is a virtual one and holds no connection meanwhile.
 */
@Service
public class PaymentWaiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Payments payments;

    PaymentWaiting(Payments payments) {
        this.payments = payments;
    }

    /**
     * @param atMost 0 to answer at once
     * @throws Refusal NOT_FOUND when there is none, or it is somebody else's
     */
    public PaymentView find(UUID customerId, Direction direction, UUID id, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        PaymentView payment = payments.find(customerId, direction, id);
        while (!payment.isFinal() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            payment = payments.find(customerId, direction, id);
        }
        return payment;
    }
}
