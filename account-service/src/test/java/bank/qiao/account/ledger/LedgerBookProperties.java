package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.ledger.LedgerBook.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of the rules, in whatever order, they agree with the simple model. */
class LedgerBookProperties {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final int ACCOUNTS = 4;
    private static final int IDS = 30;
    /** The last account may go either way: where the money comes from. */
    private static final AccountCode SOURCE = code(ACCOUNTS - 1);

    /** A transfer by small numbers, so that ids, accounts and holds collide often. */
    record Asked(int id, Transfer.Phase phase, int debit, int credit, int amount, int hold) {

        Transfer transfer() {
            return phase.endsHold()
                    ? new Transfer(
                            uuid(id),
                            phase,
                            null,
                            null,
                            phase == Transfer.Phase.VOID_HOLD ? 0 : amount,
                            "TEST",
                            uuid(hold),
                            null)
                    : new Transfer(uuid(id), phase, code(debit), code(credit), amount, "TEST", null, null);
        }
    }

    @Provide
    Arbitrary<List<Asked>> asked() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, IDS - 1),
                        Arbitraries.of(Transfer.Phase.class),
                        Arbitraries.integers().between(0, ACCOUNTS - 1),
                        Arbitraries.integers().between(0, ACCOUNTS - 1),
                        Arbitraries.integers().between(-1, 20),
                        Arbitraries.integers().between(0, IDS - 1))
                .as(Asked::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void eachTransferAloneAgreesWithTheModel(@ForAll("asked") List<Asked> all) {
        LedgerBook book = book();
        LedgerModel model = new LedgerModel(Set.of(SOURCE));
        Set<UUID> seen = new HashSet<>();
        for (Asked asked : all) {
            Transfer transfer = asked.transfer();
            if (seen.add(transfer.id())) {
                Decision decision = book.decide(Batch.independent("test", transfer), NOW);
                assertThat(decision.results().getFirst().isPosted())
                        .as("%s", asked)
                        .isEqualTo(model.post(transfer));
            }
            assertAgreement(book, model);
        }
    }

    @Property(tries = 300)
    void aRepeatedIdGetsItsFirstResultAndMovesNothing(@ForAll("asked") List<Asked> all) {
        LedgerBook book = book();
        Map<UUID, TransferResult> first = new HashMap<>();
        Map<UUID, Transfer> contents = new HashMap<>();
        for (Asked asked : all) {
            Transfer transfer = asked.transfer();
            Map<AccountCode, LedgerAccount> before = book.accounts();
            Decision decision = book.decide(Batch.independent("test", transfer), NOW);
            TransferResult result = decision.results().getFirst();
            TransferResult known = first.putIfAbsent(transfer.id(), result);
            Transfer content = contents.putIfAbsent(transfer.id(), transfer);
            if (known != null) {
                assertThat(decision.journal()).isEmpty();
                assertThat(book.accounts()).isEqualTo(before);
                assertThat(result.code())
                        .isEqualTo(transfer.equals(content) ? known.code() : ResultCode.EXISTS_WITH_DIFFERENT_CONTENT);
            }
        }
    }

    @Property(tries = 300)
    void aLinkedBatchIsAllOrNone(@ForAll("asked") List<Asked> before, @ForAll("asked") List<Asked> all) {
        LedgerBook book = book();
        before.forEach(asked -> book.decide(Batch.independent("test", asked.transfer()), NOW));
        List<Transfer> transfers = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (Asked asked : all) {
            // Ids of their own: what was posted before can't be taken back.
            if (ids.add(asked.id())) {
                transfers.add(new Asked(
                                asked.id() + IDS,
                                asked.phase(),
                                asked.debit(),
                                asked.credit(),
                                asked.amount(),
                                asked.hold())
                        .transfer());
            }
        }
        if (transfers.isEmpty()) {
            return;
        }
        Map<AccountCode, LedgerAccount> untouched = book.accounts();
        Decision decision = book.decide(new Batch("test", true, transfers), NOW);
        long posted =
                decision.results().stream().filter(TransferResult::isPosted).count();
        assertThat(posted).isIn(0L, (long) transfers.size());
        assertThat(decision.journal()).hasSize((int) posted);
        if (posted == 0) {
            assertThat(book.accounts()).isEqualTo(untouched);
            assertThat(decision.results())
                    .filteredOn(result -> result.code() != ResultCode.LINKED_FAILED)
                    .hasSize(1);
        }
    }

    private static void assertAgreement(LedgerBook book, LedgerModel model) {
        long posted = 0;
        long pending = 0;
        for (LedgerAccount account : book.accounts().values()) {
            assertThat(account.balance()).isEqualTo(model.balance(account.code()));
            assertThat(account.debitsPending()).isEqualTo(model.held(account.code()));
            if (!account.code().equals(SOURCE)) {
                assertThat(account.balance() - account.debitsPending()).isNotNegative();
            }
            posted += account.debitsPosted() - account.creditsPosted();
            pending += account.debitsPending() - account.creditsPending();
        }
        assertThat(posted).isZero();
        assertThat(pending).isZero();
        assertThat(model.total()).isZero();
    }

    private static LedgerBook book() {
        Map<AccountCode, LedgerAccount> accounts = new HashMap<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            BalanceLimit limit =
                    code(i).equals(SOURCE) ? BalanceLimit.NONE : BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS;
            accounts.put(
                    code(i),
                    new LedgerAccount(
                            i, code(i), AccountType.LIABILITY, limit, LedgerStatus.ACTIVE, 0, 0, 0, 0, 0, NOW));
        }
        return new LedgerBook(accounts, Map.of());
    }

    private static AccountCode code(int n) {
        return AccountCode.customer(uuid(1_000 + n));
    }

    private static UUID uuid(int n) {
        return new UUID(0, n);
    }
}
