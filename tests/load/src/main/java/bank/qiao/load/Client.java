package bank.qiao.load;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Arrays;

/** One client on a connection of its own, which calls again as soon as it is answered. */
final class Client implements AutoCloseable {

    /** Sends a request. */
    interface Call {
        void on(Wire wire, Traffic traffic) throws IOException;
    }

    private final Wire wire;
    private final Traffic traffic;
    private final Call call;
    private final long end;
    private long[] times = new long[1_024];
    private int count;
    private long sentAt;

    Client(int port, String token, Selector selector, Traffic traffic, Call call, long end) throws IOException {
        this.wire = new Wire(port, token, selector, this);
        this.traffic = traffic;
        this.call = call;
        this.end = end;
    }

    void begin() throws IOException {
        sentAt = System.nanoTime();
        call.on(wire, traffic);
    }

    /**
     * Something has come, or can be sent.
     *
     * @return whether it has been answered for the last time
     */
    boolean proceed() throws IOException {
        int status = wire.proceed();
        if (status == 0) {
            return false;
        }
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
        long now = System.nanoTime();
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = now - sentAt;
        if (now >= end) {
            return true;
        }
        begin();
        return false;
    }

    /** How long each call took, in nanoseconds. */
    long[] times() {
        return Arrays.copyOf(times, count);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
