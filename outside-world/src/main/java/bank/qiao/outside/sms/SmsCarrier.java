package bank.qiao.outside.sms;

import bank.qiao.outside.journal.Journal;
import bank.qiao.outside.wire.OutsideRefusal;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes messages once per client reference and keeps the newest of them on everybody's telephones. */
@Component
class SmsCarrier {

    private static final int KEPT = 10_000;
    private static final int SHOWN = 200;

    private final Clock clock;
    private final Journal journal;
    private final Journal.Stream<SmsMessage> taken;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, SmsMessage> byReference = new HashMap<>();
    private final Deque<SmsMessage> newestFirst = new ArrayDeque<>();
    private long count;

    SmsCarrier(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
        taken = journal.stream("sms", SmsMessage.class, this::apply);
    }

    SmsMessage take(String phone, String text, String clientReference) {
        SmsMessage message;
        lock.lock();
        try {
            SmsMessage earlier = byReference.get(clientReference);
            if (earlier == null) {
                message = new SmsMessage("SM%010d".formatted(count + 1), phone, text, clientReference, clock.instant());
                taken.append(message);
            } else if (Objects.equals(earlier.phone(), phone) && Objects.equals(earlier.text(), text)) {
                message = earlier;
            } else {
                throw OutsideRefusal.referenceReused(clientReference);
            }
        } finally {
            lock.unlock();
        }
        journal.force();
        return message;
    }

    List<SmsMessage> inbox(@Nullable String phone) {
        lock.lock();
        try {
            return newestFirst.stream()
                    .filter(message -> phone == null || message.phone().equals(phone))
                    .limit(SHOWN)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void apply(SmsMessage message) {
        count++;
        newestFirst.addFirst(message);
        byReference.put(message.clientReference(), message);
        if (newestFirst.size() > KEPT) {
            byReference.remove(newestFirst.removeLast().clientReference());
        }
    }
}
