package bank.qiao.account.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.Transfer.Balancing;
import bank.qiao.account.ledger.Transfer.Phase;
import bank.qiao.account.ledger.TransferResult;
import bank.qiao.account.ledger.book.LedgerModel.Bound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * Whatever is asked of the rules, in whatever order and in whatever groups, each result and each balance is that of the
 * model. A history is made from a seed by small numbers, so that ids, accounts and holds collide often.
 */
class LedgerBookProperties {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final int STEPS = 120;
    private static final int IDS = 60;
    private static final List<AccountCode> ACCOUNTS =
            List.of(code(0), code(1), code(2), code(3), AccountCode.customer(uuid(1_009)));
    /** Where the money comes from, and an asset that may not turn into a debt. */
    private static final AccountCode SOURCE = code(2);

    private static final AccountCode ASSET = code(3);
    /** Named in transfers, and not there. */
    private static final AccountCode NOBODY = ACCOUNTS.getLast();

    private static final List<Phase> PHASES = List.of(Phase.values());
    private static final List<Balancing> BALANCINGS = List.of(Balancing.values());
    /** Closing is for good, so it is rare. */
    private static final List<LedgerStatus> STATUSES = List.of(
            LedgerStatus.ACTIVE,
            LedgerStatus.ACTIVE,
            LedgerStatus.ACTIVE,
            LedgerStatus.FROZEN,
            LedgerStatus.FROZEN,
            LedgerStatus.CLOSED);

    /** Everything that the history is made from. */
    private static final class History {
        private final SplittableRandom random;
        private final LedgerModel model;
        private final Map<AccountCode, LedgerAccount> accounts = new HashMap<>();
        private final Map<UUID, KnownTransfer> transfers = new HashMap<>();
        private final Set<ResultCode> seen = EnumSet.noneOf(ResultCode.class);
        private Instant now = NOON;
        private long entries;

        History(long seed) {
            random = new SplittableRandom(seed);
            Map<AccountCode, Bound> bounds = new HashMap<>();
            for (int i = 0; i < ACCOUNTS.size() - 1; i++) {
                AccountCode code = ACCOUNTS.get(i);
                BalanceLimit limit = code.equals(SOURCE)
                        ? BalanceLimit.NONE
                        : code.equals(ASSET)
                                ? BalanceLimit.CREDITS_MUST_NOT_EXCEED_DEBITS
                                : BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS;
                AccountType type = code.equals(ASSET) ? AccountType.ASSET : AccountType.LIABILITY;
                accounts.put(code, LedgerAccount.opened(i + 1L, code, type, limit));
                bounds.put(
                        code,
                        switch (limit) {
                            case NONE -> Bound.NONE;
                            case DEBITS_MUST_NOT_EXCEED_CREDITS -> Bound.NO_OVERDRAFT;
                            case CREDITS_MUST_NOT_EXCEED_DEBITS -> Bound.NO_SURPLUS;
                        });
            }
            model = new LedgerModel(bounds);
        }

        /** Groups of one to five requests, committed together or, now and then, forgotten and decided anew. */
        void play() {
            int steps = 0;
            while (steps < STEPS) {
                List<Batch> group = new ArrayList<>();
                for (int i = 1 + random.nextInt(5); i > 0; i--) {
                    group.add(batch());
                }
                steps += group.size();
                if (random.nextInt(4) == 0) {
                    // A commit that failed: what was decided is as if it had never been.
                    LedgerBook forgotten = book();
                    group.forEach(forgotten::decide);
                }
                LedgerBook book = book();
                for (Batch batch : group) {
                    List<TransferResult> results = book.decide(batch);
                    assertThat(results.stream().map(TransferResult::code).toList())
                            .as("%s", batch)
                            .isEqualTo(model.post(batch, now));
                    results.forEach(result -> seen.add(result.code()));
                    if (random.nextInt(12) == 0) {
                        changeAccount(book);
                    }
                }
                commit(book.pages());
                assertAgreement();
                now = now.plusSeconds(random.nextInt(4));
            }
        }

        private LedgerBook book() {
            return new LedgerBook(LedgerBook.Memory.of(accounts, transfers), now, entries + 1, 100);
        }

        private void commit(Pages pages) {
            // Both legs of each row stand at what the account then stands at, numbered without gaps.
            long expected = entries;
            List<Long> numbers = new ArrayList<>();
            pages.rows().forEach(row -> numbers.add(row.number()));
            pages.events().forEach(event -> numbers.add(event.number()));
            numbers.sort(Long::compare);
            for (long number : numbers) {
                assertThat(number).isEqualTo(++expected);
            }
            assertThat(pages.nextNumber()).isEqualTo(expected + 1);
            entries = expected;
            accounts.putAll(pages.accounts());
            transfers.putAll(pages.transfers());
        }

        private void changeAccount(LedgerBook book) {
            AccountCode code = ACCOUNTS.get(random.nextInt(3));
            if (random.nextBoolean()) {
                LedgerStatus status = one(STATUSES);
                assertThat(book.change(new AccountChange.Status(code, status))).isEqualTo(model.become(code, status));
            } else {
                long frozen = random.nextInt(15);
                book.change(new AccountChange.Frozen(code, frozen));
                model.freeze(code, frozen);
            }
        }

        private void assertAgreement() {
            long posted = 0;
            long pending = 0;
            for (LedgerAccount account : accounts.values()) {
                LedgerModel.Pocket pocket = model.pocket(account.code());
                assertThat(List.of(
                                account.debitsPosted(),
                                account.creditsPosted(),
                                account.debitsPending(),
                                account.creditsPending()))
                        .isEqualTo(List.of(pocket.out(), pocket.in(), pocket.pendingOut(), pocket.pendingIn()));
                if (account.limit() == BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS) {
                    assertThat(account.debitsPosted() + account.debitsPending())
                            .isLessThanOrEqualTo(account.creditsPosted());
                }
                if (account.limit() == BalanceLimit.CREDITS_MUST_NOT_EXCEED_DEBITS) {
                    assertThat(account.creditsPosted() + account.creditsPending())
                            .isLessThanOrEqualTo(account.debitsPosted());
                }
                posted += account.debitsPosted() - account.creditsPosted();
                pending += account.debitsPending() - account.creditsPending();
            }
            assertThat(posted).isZero();
            assertThat(pending).isZero();
        }

        private Batch batch() {
            Map<UUID, Transfer> transfers = new HashMap<>();
            List<Transfer> inOrder = new ArrayList<>();
            for (int i = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1; i > 0; i--) {
                Transfer transfer = transfer();
                if (transfers.putIfAbsent(transfer.id(), transfer) == null) {
                    inOrder.add(transfer);
                }
            }
            return new Batch("test", random.nextBoolean(), inOrder);
        }

        private Transfer transfer() {
            UUID id = uuid(random.nextInt(IDS));
            Phase phase = one(PHASES);
            if (random.nextInt(3) == 0) {
                // Fill the pockets, or most histories end with empty ones.
                return new Transfer(id, Phase.POST, SOURCE, account(), 1 + random.nextInt(20), "TEST", null, null);
            }
            Duration timeout = random.nextInt(3) == 0 ? Duration.ofSeconds(random.nextInt(5)) : null;
            Balancing balancing = random.nextInt(4) == 0 ? one(BALANCINGS) : Balancing.NONE;
            String code = random.nextInt(10) == 0 ? "OTHER" : "TEST";
            boolean odd = random.nextInt(25) == 0;
            UUID other = uuid(random.nextInt(IDS));
            return switch (phase) {
                case POST ->
                    new Transfer(
                            id, phase, account(), account(), amount(), code, odd ? other : null, null, balancing, null);
                case HOLD ->
                    new Transfer(
                            id,
                            phase,
                            account(),
                            odd ? null : account(),
                            amount(),
                            code,
                            null,
                            timeout,
                            balancing,
                            null);
                case POST_HOLD -> new Transfer(id, phase, null, odd ? account() : null, amount(), code, other, null);
                case VOID_HOLD -> new Transfer(id, phase, null, null, odd ? 1 : 0, code, other, null);
                case REVERSAL ->
                    new Transfer(
                            id, phase, null, null, odd ? 1 : 0, code, null, null, Balancing.NONE, odd ? null : other);
            };
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private AccountCode account() {
            int n = random.nextInt(40);
            return n == 0 ? NOBODY : ACCOUNTS.get(n % 4);
        }

        private long amount() {
            int n = random.nextInt(30);
            return n == 0 ? -1 : n == 1 ? Transfer.MAX_AMOUNT_FEN + 1 : n % 16;
        }
    }

    @Property(tries = 1_000)
    void everyHistoryAgreesWithTheModel(@ForAll long seed) {
        new History(seed).play();
    }

    @Tag("nightly")
    @Property(tries = 100_000)
    void aHundredThousandHistoriesAgreeWithTheModel(@ForAll long seed) {
        new History(seed).play();
    }

    /** Or the histories would prove less than they seem to. */
    @Example
    void theHistoriesReachEveryResult() {
        Set<ResultCode> seen = EnumSet.of(ResultCode.OVERFLOWS);
        for (long seed = 0; seed < 1_000; seed++) {
            History history = new History(seed);
            history.play();
            seen.addAll(history.seen);
        }
        assertThat(seen).containsExactlyInAnyOrder(ResultCode.values());
    }

    @Example
    void anAccountNeverLeavesTheRangeInWhichSumsAreSafe() {
        History history = new History(0);
        List<ResultCode> results = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            LedgerBook book = history.book();
            Transfer most =
                    new Transfer(uuid(i), Phase.POST, SOURCE, code(0), Transfer.MAX_AMOUNT_FEN, "TEST", null, null);
            results.add(book.decide(Batch.independent("test", most)).getFirst().code());
            history.commit(book.pages());
        }
        assertThat(results).contains(ResultCode.POSTED, ResultCode.OVERFLOWS);
        assertThat(results.getLast()).isEqualTo(ResultCode.OVERFLOWS);
    }

    private static AccountCode code(int n) {
        return AccountCode.customer(uuid(1_000 + n));
    }

    private static UUID uuid(int n) {
        return new UUID(0, n);
    }
}
