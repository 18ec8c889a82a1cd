package bank.qiao.account.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CompactAccountsTests {

    private static final int PLACES_OF_ONE_ID = 16;

    private final SplittableRandom random = new SplittableRandom(7);

    private static AccountCode code(UUID id) {
        return AccountCode.customer(id);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private LedgerAccount state(UUID id) {
        return new LedgerAccount(
                1 + random.nextLong(1L << 50),
                code(id),
                AccountType.values()[random.nextInt(AccountType.values().length)],
                BalanceLimit.values()[random.nextInt(BalanceLimit.values().length)],
                LedgerStatus.values()[random.nextInt(LedgerStatus.values().length)],
                random.nextLong(Long.MAX_VALUE),
                random.nextLong(Long.MAX_VALUE),
                random.nextLong(Long.MAX_VALUE),
                random.nextLong(Long.MAX_VALUE),
                random.nextLong(Long.MAX_VALUE),
                random.nextLong(Long.MAX_VALUE));
    }

    @Test
    void keepsTheLastStateOfEachAccountWhileThereIsRoom() {
        CompactAccounts accounts = new CompactAccounts(4_000);
        Map<UUID, LedgerAccount> model = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(id());
        }
        for (int i = 0; i < 10_000; i++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            LedgerAccount state = state(id);
            accounts.put(id, state);
            model.put(id, state);
        }

        model.forEach((id, state) -> assertThat(accounts.find(id, code(id))).isEqualTo(state));
        assertThat(accounts.find(id(), code(id()))).isNull();
        accounts.clear();
        model.keySet()
                .forEach(id ->
                        assertThat(accounts.find(id, code(id))).as("cleared").isNull());
    }

    @Test
    void forgetsRatherThanKnowsSomethingElse() {
        CompactAccounts accounts = new CompactAccounts(4 * PLACES_OF_ONE_ID);
        Map<UUID, LedgerAccount> model = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ids.add(id());
        }
        for (int i = 0; i < 20_000; i++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            LedgerAccount state = state(id);
            accounts.put(id, state);
            model.put(id, state);
            assertThat(accounts.find(id, code(id))).as("the last one").isEqualTo(state);
            UUID other = ids.get(random.nextInt(ids.size()));
            assertThat(accounts.find(other, code(other))).isIn(model.get(other), null);
        }
        long known =
                ids.stream().filter(id -> accounts.find(id, code(id)) != null).count();
        assertThat(known).isEqualTo(4 * PLACES_OF_ONE_ID);
    }

    @Test
    void whatIsReadAheadTakesFreePlacesOnly() {
        CompactAccounts accounts = new CompactAccounts(PLACES_OF_ONE_ID);
        UUID known = id();
        LedgerAccount newer = state(known);
        accounts.put(known, newer);
        assertThat(accounts.putIfAbsent(known, state(known), () -> true)).isTrue();
        assertThat(accounts.find(known, code(known))).isEqualTo(newer);

        UUID late = id();
        assertThat(accounts.putIfAbsent(late, state(late), () -> false)).isTrue();
        assertThat(accounts.find(late, code(late))).isNull();

        for (int i = 1; i < PLACES_OF_ONE_ID; i++) {
            UUID id = id();
            LedgerAccount state = state(id);
            assertThat(accounts.putIfAbsent(id, state, () -> true)).isTrue();
            assertThat(accounts.find(id, code(id))).isEqualTo(state);
        }
        assertThat(accounts.putIfAbsent(late, state(late), () -> true)).isFalse();
        assertThat(accounts.find(known, code(known))).isEqualTo(newer);
    }

    /** The writer writes two states by turns, with one number in all fields; a reader never sees half of each. */
    @Test
    void readersSeeWholeAccounts() throws Exception {
        CompactAccounts accounts = new CompactAccounts(PLACES_OF_ONE_ID);
        UUID id = id();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> writer = pool.submit(() -> {
                for (long n = 1; n <= 300_000; n++) {
                    accounts.put(
                            id,
                            new LedgerAccount(
                                    n,
                                    code(id),
                                    AccountType.LIABILITY,
                                    BalanceLimit.NONE,
                                    LedgerStatus.ACTIVE,
                                    n,
                                    n,
                                    n,
                                    n,
                                    n,
                                    n));
                }
            });
            Future<Long> reader = pool.submit(() -> {
                long reads = 0;
                while (!writer.isDone()) {
                    LedgerAccount seen = accounts.find(id, code(id));
                    if (seen != null) {
                        assertThat(List.of(
                                        seen.debitsPosted(),
                                        seen.creditsPosted(),
                                        seen.debitsPending(),
                                        seen.creditsPending(),
                                        seen.frozen(),
                                        seen.sequence()))
                                .containsOnly(seen.number());
                        reads++;
                    }
                }
                return reads;
            });
            writer.get();
            assertThat(reader.get()).isPositive();
        }
    }
}
