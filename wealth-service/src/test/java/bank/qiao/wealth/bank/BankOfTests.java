package bank.qiao.wealth.bank;

import static org.awaitility.Awaitility.await;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.contracts.Event;
import bank.qiao.contracts.account.v1.AccountOpened;
import bank.qiao.contracts.operations.v1.BusinessDayEnded;
import bank.qiao.money.Money;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands around wealth-service in production, for tests: customers with accounts, and days that pass. */
public final class BankOfTests {

    /** How long anything may take that runs by itself. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Events events;
    private final TransactionTemplate transaction;
    private final BankClock clock;
    private final BankingCalendar calendar;
    private final JdbcClient jdbc;
    private final LedgerOfTests ledger;
    private final TestTokens tokens;
    private final Environment environment;

    BankOfTests(
            Events events,
            TransactionTemplate transaction,
            BankClock clock,
            BankingCalendar calendar,
            JdbcClient jdbc,
            LedgerOfTests ledger,
            TestTokens tokens,
            Environment environment) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.tokens = tokens;
        this.environment = environment;
    }

    /** A verified customer with an account and no risk profile yet. */
    public CustomerOfTests customerWith(String balance) {
        UUID customerId = UUID.randomUUID();
        UUID accountId = UUID.randomUUID();
        ledger.give(accountId, Money.parse(balance, "CNY"));
        publish(new AccountOpened(accountId, customerId, "6226", "CLASS_II", Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from customer_account where customer_id = ?")
                                .param(customerId)
                                .query(Long.class)
                                .single()
                        == 1);
        return new CustomerOfTests(customerId, accountId, rest(tokens.customer(customerId)));
    }

    /** A client with a token of staff. */
    public Rest staff(String username, String... roles) {
        return rest(tokens.staff(username, roles));
    }

    /** A client with any token. */
    public Rest rest(String token) {
        return new Rest("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"), token);
    }

    /** As another service would. */
    public void publish(Event event) {
        transaction.executeWithoutResult(status -> events.publish(event));
    }

    /** Lets the ledger answer what it has kept silent about. */
    public void ledgerSpeaksAgain() {
        ledger.speakAgain().forEach(command -> transaction.executeWithoutResult(status -> ledger.handle(command)));
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Lets days end until it is ten in the morning of the next business day, and waits for the end of day. */
    public LocalDate toNextBusinessMorning() {
        return to(calendar.onOrAfter(clock.today().plusDays(1)), LocalTime.of(10, 0));
    }

    /** Lets days end until the given time of a later date, and waits for the end of day. */
    public LocalDate to(LocalDate date, LocalTime time) {
        LocalDate last = endDaysUntil(date, time);
        awaitEndOf(last);
        return date;
    }

    /** Lets days end, without waiting for what they set going. */
    public LocalDate endDaysUntil(LocalDate date, LocalTime time) {
        Instant target = date.atTime(time).atZone(BankClock.SHANGHAI).toInstant();
        Duration offset = Duration.between(Instant.now(), target);
        for (LocalDate day = clock.today(); day.isBefore(date); day = day.plusDays(1)) {
            publish(new BusinessDayEnded(UUID.randomUUID(), day, day.plusDays(1), offset, Instant.now()));
        }
        return date.minusDays(1);
    }

    public void awaitEndOf(LocalDate date) {
        await().atMost(PATIENCE).until(() -> isEnded(date));
    }

    /** Why the end of that day waits; empty when it doesn't. */
    public String problemOf(LocalDate date) {
        return jdbc.sql("""
            select problem || ' ' || problem_detail from platform.end_of_day_run where date = ? and problem is not null\
            """).param(date).query(String.class).optional().orElse("");
    }

    public boolean isEnded(LocalDate date) {
        return jdbc.sql("""
            select count(*) from platform.end_of_day_run where date = ? and completed_at is not null\
            """).param(date).query(Long.class).single() == 1;
    }
}
