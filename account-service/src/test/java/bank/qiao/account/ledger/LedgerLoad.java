package bank.qiao.account.ledger;

import bank.qiao.account.ledger.LedgerCalls.Answer;
import bank.qiao.web.identifiers.Ids;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers that move money between few accounts and never give up on an id: what got no answer is asked again, anywhere,
 * until there is one. Everything that was ever answered is remembered, to be compared with the journal.
 */
final class LedgerLoad implements AutoCloseable {

    private final LedgerCalls calls = new LedgerCalls();
    private final List<String> instances;
    private final List<AccountCode> accounts = new ArrayList<>();
    private final Map<UUID, String> results = new ConcurrentHashMap<>();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean running = true;

    LedgerLoad(List<String> instances) {
        this.instances = List.copyOf(instances);
    }

    /** Opens so many accounts with so much money on each. */
    void fund(int number, long fenEach) {
        for (int i = 0; i < number; i++) {
            AccountCode code = AccountCode.customer(UUID.randomUUID());
            accounts.add(code);
            Map<String, String> open = Map.of("type", "LIABILITY", "limit", "DEBITS_MUST_NOT_EXCEED_CREDITS");
            ask(0, "/account-changes", Map.of("account", code.value(), "open", open));
            ask(
                    0,
                    "/transfers",
                    batch(Map.of(
                            "id",
                            Ids.next(),
                            "phase",
                            "POST",
                            "debit",
                            "general:CENTRAL_BANK_RESERVE",
                            "credit",
                            code.value(),
                            "amountFen",
                            fenEach,
                            "code",
                            "TEST")));
        }
    }

    void start(int callersInAll) {
        for (int i = 0; i < callersInAll; i++) {
            SplittableRandom random = new SplittableRandom(i);
            callers.add(Thread.ofPlatform().daemon().start(() -> call(random)));
        }
    }

    private void call(SplittableRandom random) {
        List<UUID> holds = new ArrayList<>();
        while (running) {
            Map<String, Object> transfer = next(random, holds);
            UUID id = (UUID) transfer.get("id");
            String result = ask(random.nextInt(100), "/transfers", batch(transfer))
                    .body()
                    .required("results")
                    .get(0)
                    .required("result")
                    .asString();
            results.put(id, result);
            acknowledged.incrementAndGet();
            boolean posted = result.equals("POSTED") || result.equals("EXISTS");
            if (posted && "HOLD".equals(transfer.get("phase"))) {
                holds.add(id);
            }
            if (random.nextInt(10) == 0) {
                again(random, transfer, posted, result);
            }
        }
    }

    /** A repeated id gets the one true answer. */
    private void again(SplittableRandom random, Map<String, Object> transfer, boolean posted, String result) {
        String second = ask(random.nextInt(100), "/transfers", batch(transfer))
                .body()
                .required("results")
                .get(0)
                .required("result")
                .asString();
        if (!second.equals(posted ? "EXISTS" : result)) {
            contradictions.add(transfer.get("id") + ": " + result + ", then " + second);
        }
    }

    private Map<String, Object> next(SplittableRandom random, List<UUID> holds) {
        Map<String, Object> transfer = new HashMap<>();
        // Some ids without a time in them: those are looked up.
        transfer.put("id", random.nextInt(4) == 0 ? UUID.randomUUID() : Ids.next());
        transfer.put("code", "TEST");
        int kind = random.nextInt(holds.isEmpty() ? 8 : 10);
        if (kind < 8) {
            int from = random.nextInt(accounts.size());
            int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            transfer.put("phase", kind < 6 ? "POST" : "HOLD");
            transfer.put("debit", accounts.get(from).value());
            transfer.put("credit", accounts.get(to).value());
            transfer.put("amountFen", 1 + random.nextInt(5_000));
        } else {
            transfer.put("phase", kind == 8 ? "POST_HOLD" : "VOID_HOLD");
            transfer.put("holdId", holds.removeFirst());
            transfer.put("amountFen", kind == 8 ? 1 : 0);
        }
        return transfer;
    }

    private static Map<String, Object> batch(Map<String, ?> transfer) {
        return Map.of("reference", "test:load", "transfers", List.of(transfer));
    }

    /** Asks one instance after the other until one answers. */
    private Answer ask(int first, String path, Map<String, ?> body) {
        for (int attempt = first; ; attempt++) {
            try {
                Answer answer = calls.post(instances.get(attempt % instances.size()), path, body);
                if (answer.status() == 200) {
                    return answer;
                }
                if (answer.status() != 503) {
                    contradictions.add("status " + answer.status() + ": " + answer.body());
                }
            } catch (UncheckedIOException e) {
                // The outcome is unknown: asked again.
            }
            if (Thread.interrupted()) {
                throw new IllegalStateException("stopped");
            }
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** By id, what the callers were told. */
    Map<UUID, String> results() {
        return Map.copyOf(results);
    }

    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** Lets every caller get its last answer. */
    void stop(Duration patience) throws InterruptedException {
        running = false;
        for (Thread caller : callers) {
            if (!caller.join(patience)) {
                throw new IllegalStateException("a caller got no answer");
            }
        }
    }

    @Override
    public void close() {
        running = false;
        callers.forEach(Thread::interrupt);
    }
}
