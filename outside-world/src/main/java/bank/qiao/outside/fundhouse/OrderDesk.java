package bank.qiao.outside.fundhouse;

import bank.qiao.outside.journal.Journal;
import bank.qiao.outside.wire.OutsideRefusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The order files that the house took: each once, and each order in one file only. */
@Component
class OrderDesk {

    private final Journal journal;
    private final Journal.Stream<OrderFile> taken;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<OrderFile.Key, OrderFile> files = new HashMap<>();
    private final Set<String> orderIds = new HashSet<>();

    OrderDesk(Journal journal) {
        this.journal = journal;
        taken = journal.stream("order-file", OrderFile.class, this::apply);
    }

    /** Takes a file; false when the very same was taken before. 409 when another file has its date and sequence. */
    boolean take(OrderFile file) {
        lock.lock();
        try {
            OrderFile earlier = files.get(file.key());
            if (earlier != null && !earlier.sha256().equals(file.sha256())) {
                throw new OutsideRefusal(
                        HttpStatus.CONFLICT,
                        "ORDER_FILE_CONFLICT",
                        "Another file was taken for this date and sequence.");
            }
            if (earlier == null) {
                refuseKnownOrders(file);
                taken.append(file);
            }
            return earlier == null;
        } finally {
            lock.unlock();
            journal.force();
        }
    }

    /** The files of that trade date by sequence. */
    List<OrderFile> of(LocalDate date) {
        lock.lock();
        try {
            return files.values().stream()
                    .filter(file -> file.date().equals(date))
                    .sorted(Comparator.comparingInt(OrderFile::sequence))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void refuseKnownOrders(OrderFile file) {
        for (int i = 0; i < file.orders().size(); i++) {
            if (orderIds.contains(file.orders().get(i).orderId())) {
                throw OrderFileReader.wrong(i + 2L, "the order was in another file");
            }
        }
    }

    private void apply(OrderFile file) {
        files.put(file.key(), file);
        file.orders().forEach(order -> orderIds.add(order.orderId()));
    }
}
