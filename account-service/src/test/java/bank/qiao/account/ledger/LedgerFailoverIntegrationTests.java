package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.ServiceProcess;
import bank.qiao.account.ledger.journal.JournalVerification;
import bank.qiao.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one durable PostgreSQL, under load, while the owner is paused, the owner is killed and the database
 * is killed. What was acknowledged is there once, whoever was asked; a paused owner commits nothing any more.
 */
class LedgerFailoverIntegrationTests {

    private static final Duration TAKEOVER = Duration.ofSeconds(10);
    private static final long MONEY = 10_000_000;
    private static final String NAME = "account-service-failover";

    @TempDir
    Path directory;

    private EmbeddedPostgres postgres;
    private int port;
    private ServiceProcess one;
    private ServiceProcess other;
    private LedgerLoad load;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        postgres = EmbeddedPostgres.startDurable(directory.resolve("postgres"), port);
        postgres.createDatabase("failover");
        one = instance();
        other = instance();
        one.start();
        other.start();
        load = new LedgerLoad(List.of(one.baseUrl(), other.baseUrl()));
    }

    private void begin(int accounts, int callers) {
        load.fund(accounts, MONEY / accounts);
        load.start(callers);
        progresses(Duration.ofSeconds(30));
    }

    private ServiceProcess instance() {
        return new ServiceProcess(
                NAME,
                postgres.jdbcUrl("failover"),
                "--qiao.ledger.advertised-url=",
                "--qiao.ledger.checkpoint-every=500ms",
                // Fewer than there are: the owner forgets some at each checkpoint.
                "--qiao.ledger.accounts-in-memory=16",
                // Every group may be written while another one is: whoever dies leaves two of them half-way.
                "--qiao.ledger.beside-from=1",
                "--qiao.ledger.lease-for=4s");
    }

    @AfterEach
    void stop() {
        load.close();
        one.kill();
        other.kill();
        postgres.close();
    }

    private void progresses(Duration within) {
        long before = load.acknowledged();
        await().atMost(within).until(() -> load.acknowledged() > before + 20);
    }

    private void killDatabase() {
        long pid = postgres.process().orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(pid).isEmpty());
        try {
            postgres.close();
        } catch (UncheckedIOException e) {
            // Nothing was left to stop; but the directory is free again.
        }
        postgres = EmbeddedPostgres.startDurable(directory.resolve("postgres"), port);
    }

    /** More accounts than the owner remembers. */
    @Test
    void nothingIsLostOrDoubledWhoeverDies() throws Exception {
        begin(40, 16);
        assertNothingIsLostOrDoubledWhoeverDies();
    }

    @Tag("nightly")
    @RepeatedTest(10)
    void andSoTenTimesWithManyCallersOnFewAccounts() throws Exception {
        begin(10, 64);
        assertNothingIsLostOrDoubledWhoeverDies();
    }

    private void assertNothingIsLostOrDoubledWhoeverDies() throws Exception {
        // The owner is paused: the other takes over within ten seconds, and nothing of the paused one counts.
        one.signal("STOP");
        progresses(TAKEOVER);
        one.signal("CONT");
        progresses(TAKEOVER);
        assertThat(epochs()).hasSize(2);

        // The new owner is killed: the first one takes over at once.
        other.kill();
        progresses(TAKEOVER);

        // The database is killed, and comes back.
        killDatabase();
        progresses(Duration.ofSeconds(20));

        load.stop(Duration.ofSeconds(30));
        assertJournalIsWhatWasAnswered();
    }

    private List<Long> epochs() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(
                    "select array_agg(distinct epoch order by epoch) from ledger_group where epoch > 0");
            row.next();
            return List.of((Long[]) row.getArray(1).getArray());
        }
    }

    private void assertJournalIsWhatWasAnswered() throws SQLException {
        assertThat(load.contradictions()).isEmpty();
        Set<UUID> acknowledged = load.results().entrySet().stream()
                .filter(each ->
                        each.getValue().equals("POSTED") || each.getValue().equals("EXISTS"))
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
        assertThat(acknowledged).hasSizeGreaterThan(100);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Set<UUID> journal = new HashSet<>();
            ResultSet row = statement.executeQuery(
                    "select transfer_id from ledger_transfer where reference = 'test:load' and debit_account <> ("
                            + "select number from ledger_account where code = 'general:CENTRAL_BANK_RESERVE')");
            while (row.next()) {
                assertThat(journal.add(row.getObject(1, UUID.class))).isTrue();
            }
            assertThat(journal).isEqualTo(acknowledged);

            row = statement.executeQuery("select * from ledger_breach");
            assertThat(row.next()).isFalse();
            row = statement.executeQuery(
                    "select count(*) from (select epoch < lag(epoch) over (order by number) as back"
                            + " from ledger_group) g where back");
            row.next();
            assertThat(row.getLong(1))
                    .as("groups of an owner after those of its successor")
                    .isZero();
            row = statement.executeQuery("select sum(credits_posted - debits_posted) from ledger_standing"
                    + " where code like 'customer:%'");
            row.next();
            assertThat(row.getLong(1)).isEqualTo(MONEY);
            JournalVerification.Report report = JournalVerification.of(connection);
            assertThat(report.findings()).isEmpty();
            assertThat(report.rows()).isGreaterThan(acknowledged.size());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("failover"), postgres.username(), postgres.password());
    }
}
