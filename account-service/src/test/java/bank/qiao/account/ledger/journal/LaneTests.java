package bank.qiao.account.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.account.ledger.book.LedgerBook;
import bank.qiao.service.outbox.OutboxTable;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What no database can be made to do: whatever goes wrong, the writer learns of it and nothing half-written stays. */
class LaneTests {

    private final List<String> calls = new ArrayList<>();
    private boolean rollbackFails;

    private Connection brokenConnection() {
        return (Connection) Proxy.newProxyInstance(
                LaneTests.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "prepareStatement" -> throw new StackOverflowError("no SQLException");
                        case "getAutoCommit" -> false;
                        case "rollback" -> {
                            if (rollbackFails) {
                                throw new SQLException("gone", "08006");
                            }
                            yield null;
                        }
                        default -> null;
                    };
                });
    }

    private static SealedGroup anyGroup() {
        LedgerBook book = new LedgerBook(LedgerBook.Memory.of(Map.of(), Map.of()), Instant.EPOCH, 1, 1);
        return SealedGroup.of(
                new HashChain(), new byte[HashChain.BYTES], new GroupRow(1, 1, 1, 0, 0), book.pages(), List.of());
    }

    private Lane lane() {
        Connection connection = brokenConnection();
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new Lane(connection, new AlongWith(connection, new OutboxTable(jdbc, Clock.systemUTC())), 0);
    }

    @Test
    void anErrorEndsTheGroupAndIsRolledBack() throws SQLException {
        try (Lane lane = lane()) {
            CompletableFuture<Void> committed = lane.send(anyGroup(), null).orTimeout(10, TimeUnit.SECONDS);
            assertThatThrownBy(committed::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(StackOverflowError.class);
        }
        assertThat(calls).contains("rollback").doesNotContain("commit");
    }

    @Test
    void whenItCannotBeRolledBackTheConnectionIsOfNoUse() throws SQLException {
        rollbackFails = true;
        try (Lane lane = lane()) {
            assertThatThrownBy(() -> lane.commit(anyGroup()))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(SqlFailures.leavesConnectionUsable(failure))
                                    .isFalse());
        }
        assertThat(calls).doesNotContain("commit");
    }
}
