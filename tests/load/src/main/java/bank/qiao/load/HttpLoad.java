package bank.qiao.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each on a connection of its own, each calling again as soon as it is answered. */
final class HttpLoad {

    private static final String TRANSFERS = "/internal/v1/ledger/transfers";
    private static final String ACCOUNTS = "/internal/v1/ledger/accounts/";

    private final ServiceUnderTest service;
    private final long postmaster;
    private final String token;
    private final int accounts;

    HttpLoad(ServiceUnderTest service, long postmaster, String token, int accounts) {
        this.service = service;
        this.postmaster = postmaster;
        this.token = token;
        this.accounts = accounts;
    }

    Result transfers(int clients, int inEachCall, boolean hot, int seconds)
            throws InterruptedException, ExecutionException {
        return measure(
                clients, inEachCall, seconds, (wire, traffic) -> wire.post(TRANSFERS, traffic.batch(inEachCall)), hot);
    }

    Result reads(int clients, int seconds) throws InterruptedException, ExecutionException {
        return measure(clients, 1, seconds, (wire, traffic) -> wire.get(ACCOUNTS + traffic.anyAccount()), false);
    }

    private interface Call {
        int on(Wire wire, Traffic traffic) throws IOException;
    }

    private Result measure(int clients, int each, int seconds, Call call, boolean hot)
            throws InterruptedException, ExecutionException {
        // Platform threads wait in the system's own read; a virtual one would need another thread to be woken by.
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long databaseBefore = CpuTime.ofFamily(postmaster);
            long serviceBefore = CpuTime.of(service.pid());
            long begin = System.nanoTime();
            long end = begin + seconds * 1_000_000_000L;
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                long seed = begin + i;
                all.add(() -> client(call, new Traffic(accounts, hot, seed), end));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> client : threads.invokeAll(all)) {
                times.add(client.get());
            }
            double passed = (System.nanoTime() - begin) / 1e9;
            long[] nanos = times.stream().flatMapToLong(Arrays::stream).toArray();
            double done = (double) nanos.length * each;
            return new Result(
                    done / passed,
                    Result.percentile(nanos, 0.5),
                    Result.percentile(nanos, 0.99),
                    (CpuTime.ofFamily(postmaster) - databaseBefore) / done,
                    (CpuTime.of(service.pid()) - serviceBefore) / done);
        }
    }

    private long[] client(Call call, Traffic traffic, long end) throws IOException {
        long[] times = new long[1_024];
        int count = 0;
        try (Wire wire = new Wire(service.port(), token)) {
            long before = System.nanoTime();
            while (before < end) {
                int status = call.on(wire, traffic);
                if (status != 200) {
                    throw new IllegalStateException("answered " + status);
                }
                long after = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = after - before;
                before = after;
            }
        }
        return Arrays.copyOf(times, count);
    }
}
