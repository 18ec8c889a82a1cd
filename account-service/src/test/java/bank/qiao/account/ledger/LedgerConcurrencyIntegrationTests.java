package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.money.Money;
import bank.qiao.web.identifiers.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LedgerConcurrencyIntegrationTests extends LedgerTest {

    /** Sixty-four callers, ten accounts: posts, holds and their ends in any order, and a reader who never sees a fen less. */
    @Test
    void underConcurrencyNothingIsMadeLostOrOverdrawn() throws Exception {
        callersAgainstEachOther(Duration.ofSeconds(5));
    }

    @Tag("nightly")
    @Test
    void underAMinuteOfConcurrencyNothingIsMadeLostOrOverdrawn() throws Exception {
        callersAgainstEachOther(Duration.ofMinutes(1));
    }

    private void callersAgainstEachOther(Duration duration) throws Exception {
        long each = 1_000;
        List<AccountCode> accounts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            accounts.add(account(each));
        }
        long end = System.nanoTime() + duration.toNanos();
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int t = 0; t < 64; t++) {
                Random random = new Random(t);
                workers.add(() -> work(accounts, random, end, acknowledged));
            }
            workers.add(() -> watch(end));
            for (Future<Integer> worker : pool.invokeAll(workers)) {
                assertThat(worker.get()).isPositive();
            }
        }
        long total = 0;
        for (AccountCode account : accounts) {
            LedgerBalance balance = balance(account);
            assertThat(balance.available().isNegative()).isFalse();
            total += balance.posted().fen();
        }
        assertThat(total).isEqualTo(Money.ofYuan(10 * each).fen());
        assertThat(jdbc.sql("select count(*) from ledger_transfer where transfer_id = any(:ids)")
                        .param("ids", acknowledged.toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(acknowledged.size());
    }

    private int watch(long end) {
        int reads = 0;
        while (System.nanoTime() < end) {
            assertThat(ledger.trialBalance().difference()).isEqualTo(Money.ZERO);
            reads++;
        }
        return reads;
    }

    private int work(List<AccountCode> accounts, Random random, long end, Set<UUID> acknowledged) {
        List<UUID> holds = new ArrayList<>();
        int posted = 0;
        while (System.nanoTime() < end) {
            AccountCode from = accounts.get(random.nextInt(accounts.size()));
            AccountCode to = accounts.get((accounts.indexOf(from) + 1 + random.nextInt(9)) % accounts.size());
            Money amount = Money.ofYuan(1 + random.nextInt(600));
            UUID id = random.nextBoolean() ? UUID.randomUUID() : Ids.next();
            Transfer transfer = switch (random.nextInt(holds.isEmpty() ? 2 : 4)) {
                case 0 -> Transfer.post(id, from, to, amount, "TEST");
                case 1 -> Transfer.hold(id, from, to, amount, "TEST");
                case 2 -> Transfer.postHold(id, holds.removeFirst(), Money.ofYuan(1), "TEST");
                default -> Transfer.voidHold(id, holds.removeFirst(), "TEST");
            };
            ResultCode result = post(transfer);
            if (result == ResultCode.POSTED) {
                posted++;
                acknowledged.add(id);
                if (transfer.phase() == Transfer.Phase.HOLD) {
                    holds.add(id);
                }
            } else {
                assertThat(result).isEqualTo(ResultCode.EXCEEDS_CREDITS);
            }
        }
        return posted;
    }
}
