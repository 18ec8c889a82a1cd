package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.ledger.journal.JournalVerification;
import bank.qiao.money.Money;
import bank.qiao.web.identifiers.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two large groups under way at a time, the second one decided from what the first one did. The first is kept waiting by
 * somebody who is about to use one of its ids, and then one of the two fails: neither is lost or doubled, and the second
 * is never there without the first.
 */
class GroupsBesideEachOtherIntegrationTests extends LedgerTest {

    private static final int MANY = 600;
    private static final String BEFORE = "test:before";
    private static final String BEHIND = "test:behind";

    @Autowired
    DataSource database;

    private Connection inTheWay;
    private final UUID contested = Ids.next();
    private final UUID hold = Ids.next();
    private AccountCode from;
    private AccountCode to;
    private CompletableFuture<List<TransferResult>> first;
    private CompletableFuture<List<TransferResult>> second;

    @BeforeEach
    void twoGroupsAreUnderWay() throws SQLException {
        from = account(0);
        to = account(0);
        inTheWay = database.getConnection();
        inTheWay.setAutoCommit(false);
        try (PreparedStatement statement = inTheWay.prepareStatement(
                "insert into ledger_transfer_id (transfer_id, number, booked_at) values (?, 0, now())")) {
            statement.setObject(1, contested);
            statement.executeUpdate();
        }

        List<Transfer> before = new ArrayList<>();
        before.add(Transfer.post(contested, CLEARING, to, Money.ofYuan(1), "TEST"));
        before.add(Transfer.post(Ids.next(), CLEARING, from, Money.ofYuan(1_000), "TEST"));
        before.add(Transfer.hold(hold, from, to, Money.ofYuan(300), "TEST"));
        IntStream.range(0, MANY).forEach(i -> before.add(Transfer.post(Ids.next(), from, to, Money.ofYuan(1), "TEST")));
        first = posts(BEFORE, before);
        await().atMost(PATIENCE).until(() -> !lanes("wait_event_type = 'Lock'").isEmpty());

        // 1,000 - 600 - 300 = 100 are left, and the hold.
        List<Transfer> behind = new ArrayList<>();
        behind.add(before.get(1));
        behind.add(Transfer.postHold(Ids.next(), hold, Money.ofYuan(200), "TEST"));
        IntStream.range(0, MANY).forEach(i -> behind.add(Transfer.post(Ids.next(), from, to, Money.ofYuan(1), "TEST")));
        second = posts(BEHIND, behind);
        await().atMost(PATIENCE)
                .until(() -> !lanes("state = 'idle in transaction'").isEmpty());
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        assertThat(balance(from).posted())
                .as("what is not committed nobody sees")
                .isEqualTo(Money.ZERO);
    }

    @AfterEach
    void nobodyIsInTheWay() throws SQLException {
        inTheWay.rollback();
        inTheWay.close();
    }

    private CompletableFuture<List<TransferResult>> posts(String reference, List<Transfer> transfers) {
        return CompletableFuture.supplyAsync(() -> ledger.post(new Batch(reference, false, transfers)));
    }

    /** The database's processes that write groups and are in that state. */
    private List<Integer> lanes(String state) {
        return jdbc.sql("select pid from pg_stat_activity where application_name like 'ledger-lane-%' and"
                        + " datname = current_database() and " + state)
                .query(Integer.class)
                .list();
    }

    private void kill(String state) {
        lanes(state)
                .forEach(pid -> jdbc.sql("select pg_terminate_backend(?)")
                        .param(pid)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void theSecondIsCommittedAfterTheFirstOneAndFindsWhatItDid() throws SQLException {
        inTheWay.rollback();
        assertThat(codes(first)).containsOnly(ResultCode.POSTED);
        assertSecondIsRight(1);
    }

    @Test
    void whenTheFirstOneIsRefusedBothAreDecidedAnew() throws SQLException {
        try (PreparedStatement statement =
                inTheWay.prepareStatement("insert into ledger_rejection (transfer_id, phase, debit_code, credit_code,"
                        + " amount, code, balancing, result, rejected_at)"
                        + " values (?, 'POST', ?, ?, 100, 'TEST', 'NONE', 'EXCEEDS_CREDITS', now())")) {
            statement.setObject(1, contested);
            statement.setString(2, CLEARING.value());
            statement.setString(3, to.value());
            statement.executeUpdate();
        }
        inTheWay.commit();
        List<ResultCode> codes = codes(first);
        assertThat(codes.getFirst()).isEqualTo(ResultCode.EXCEEDS_CREDITS);
        assertThat(codes.subList(1, codes.size())).containsOnly(ResultCode.POSTED);
        assertSecondIsRight(0);
    }

    @Test
    void whenTheFirstOneIsKilledTheSecondIsNotThereWithoutIt() throws SQLException {
        kill("wait_event_type = 'Lock'");
        inTheWay.rollback();
        assertThat(codes(first)).containsOnly(ResultCode.POSTED);
        assertSecondIsRight(1);
    }

    @Test
    void whenTheSecondOneIsKilledItIsDecidedAnew() throws SQLException {
        kill("state = 'idle in transaction'");
        inTheWay.rollback();
        assertThat(codes(first)).containsOnly(ResultCode.POSTED);
        assertSecondIsRight(1);
    }

    /** Known already; the hold is ended; 100 + the 100 that the hold released are spent one by one, then no more. */
    private void assertSecondIsRight(long contestedYuan) throws SQLException {
        List<ResultCode> codes = codes(second);
        assertThat(codes.getFirst()).isEqualTo(ResultCode.EXISTS);
        assertThat(codes.get(1)).isEqualTo(ResultCode.POSTED);
        assertThat(codes.subList(2, 202)).containsOnly(ResultCode.POSTED);
        assertThat(codes.subList(202, codes.size())).containsOnly(ResultCode.EXCEEDS_CREDITS);
        assertThat(balance(from).posted()).isEqualTo(Money.ZERO);
        assertThat(balance(to).posted()).isEqualTo(Money.ofYuan(contestedYuan + MANY + 200 + 200));
        assertJournalIsWhole();
    }

    private static List<ResultCode> codes(CompletableFuture<List<TransferResult>> results) {
        await().atMost(PATIENCE).until(results::isDone);
        return results.join().stream().map(TransferResult::code).toList();
    }

    private void assertJournalIsWhole() throws SQLException {
        assertThat(jdbc.sql("""
            select (select max(number) from ledger_transfer where reference = ? and debit_account = a.number)
                < (select min(number) from ledger_transfer where reference = ? and debit_account = a.number)
            from ledger_account a where code = ?
            """)
                        .params(BEFORE, BEHIND, from.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        try (Connection connection = database.getConnection()) {
            assertThat(JournalVerification.of(connection).findings()).isEmpty();
        }
    }
}
