package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.LedgerSettings;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the part of the journal short that is not yet in the account table, for it is what a recovery must read. */
final class TailWatch implements AutoCloseable {

    private static final long WAIT_MILLIS = 50;

    private final Checkpoints checkpoints;
    private final LedgerMemory memory;
    private final LedgerSettings settings;
    /** How a checkpoint ended, told by its thread. */
    private final BlockingQueue<Boolean> ends = new ArrayBlockingQueue<>(1);

    private long epoch;
    private JournalHead head = JournalHead.NOWHERE;
    private JournalHead checkpoint = JournalHead.NOWHERE;
    private @Nullable JournalHead underWay;
    private long nextAt;

    TailWatch(Checkpoints checkpoints, LedgerMemory memory, LedgerSettings settings) {
        this.checkpoints = checkpoints;
        this.memory = memory;
        this.settings = settings;
    }

    /** @param rows how long the tail is */
    void begin(long ownedUnder, JournalHead end, long rows) {
        epoch = ownedUnder;
        head = end;
        checkpoint = end.before(rows);
        nextAt = System.nanoTime() + settings.checkpointEvery().toNanos();
    }

    void grown(JournalHead end) {
        head = end;
    }

    private long length() {
        return head.entry() - checkpoint.entry();
    }

    /**
     * Begins a checkpoint when it is time, and takes note of the end of one.
     *
     * @return whether the tail is so long that nothing may be posted now; has waited a little then
     */
    boolean checkpointWhenDue() {
        boolean tooLong = length() >= settings.longestTail();
        noteEnd(tooLong ? WAIT_MILLIS : 0);
        boolean due = System.nanoTime() >= nextAt || length() >= settings.checkpointAfter();
        if (underWay == null && length() > 0 && due) {
            underWay = head;
            nextAt = System.nanoTime() + settings.checkpointEvery().toNanos();
            checkpoints.write(epoch, head, memory.cut().values(), written -> {
                if (!ends.offer(written)) {
                    throw new IllegalStateException("two checkpoints at a time");
                }
            });
        }
        return length() >= settings.longestTail();
    }

    private void noteEnd(long waitMillis) {
        Boolean written;
        try {
            written = waitMillis == 0 ? ends.poll() : ends.poll(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (written == null || underWay == null) {
            return;
        }
        if (written) {
            memory.written();
            checkpoint = underWay;
        } else {
            memory.notWritten();
        }
        underWay = null;
    }

    long millisUntilDue() {
        if (underWay != null) {
            return WAIT_MILLIS;
        }
        return length() == 0 ? Long.MAX_VALUE : (nextAt - System.nanoTime()) / 1_000_000;
    }

    @Override
    public void close() {
        checkpoints.close();
    }
}
