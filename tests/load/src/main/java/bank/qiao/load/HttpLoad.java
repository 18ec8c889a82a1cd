package bank.qiao.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, driven by two threads as pgbench drives its own: neither has to be woken for each of them. */
final class HttpLoad {

    private static final int THREADS = 2;

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

    private Result measure(int clients, int each, int seconds, Client.Call call, boolean hot)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            long databaseBefore = CpuTime.ofFamily(postmaster);
            long serviceBefore = CpuTime.of(service.pid());
            long begin = System.nanoTime();
            long end = begin + seconds * 1_000_000_000L;
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                long seed = begin + i * 1_000_000L;
                all.add(() -> drive(clients / THREADS, call, hot, seed, end));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> thread : threads.invokeAll(all)) {
                times.add(thread.get());
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

    private long[] drive(int some, Client.Call call, boolean hot, long seed, long end) throws IOException {
        List<Client> clients = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < some; i++) {
                clients.add(
                        new Client(service.port(), token, selector, new Traffic(accounts, hot, seed + i), call, end));
            }
            for (Client client : clients) {
                client.begin();
            }
            int open = some;
            while (open > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isValid() && ((Client) key.attachment()).proceed()) {
                        open--;
                    }
                }
                selector.selectedKeys().clear();
            }
            return clients.stream()
                    .flatMapToLong(client -> Arrays.stream(client.times()))
                    .toArray();
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }
}
