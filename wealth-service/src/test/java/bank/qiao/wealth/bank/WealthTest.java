package bank.qiao.wealth.bank;

import bank.qiao.calendar.BankingCalendar;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.OutsideWorld;
import bank.qiao.testsupport.TestTokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service on real PostgreSQL and Kafka, with the real outside world as its fund house and a ledger that answers over
 * Kafka. All tests share one service, whose days only ever go on; each test brings customers of its own.
 */
@BankTest
@Import(WealthTest.RestOfTheBank.class)
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class WealthTest {

    protected static final OutsideWorld OUTSIDE = OutsideWorld.ofThisJvm();

    @Autowired
    protected BankOfTests bank;

    @Autowired
    protected LedgerOfTests ledger;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void fundHouse(DynamicPropertyRegistry registry) {
        OUTSIDE.serve(registry, "fund-house");
        registry.add("spring.http.serviceclient.fund-house.read-timeout", () -> "2s");
    }

    @BeforeEach
    void everybodyBehaves() {
        OUTSIDE.reset();
        ledger.answerEverythingTwice(false);
        bank.ledgerSpeaksAgain();
    }

    /** The units of each holding are the sum of its entries. */
    protected List<String> holdingsThatDoNotAddUp() {
        return jdbc.sql("""
            select h.customer_id || ' ' || h.product_code from holding h
            where h.units <> (select coalesce(sum(e.units_delta), 0) from holding_entry e
                where e.customer_id = h.customer_id and e.product_code = h.product_code)\
            """).query(String.class).list();
    }

    /** The bank's other parts. */
    @TestConfiguration(proxyBeanMethods = false)
    static class RestOfTheBank {

        @Bean
        @Primary
        LedgerOfTests ledgerOfTests(@Lazy Events events, BankClock clock) {
            return new LedgerOfTests(events, clock);
        }

        @Bean
        BankOfTests bankOfTests(
                Events events,
                PlatformTransactionManager transactions,
                BankClock clock,
                BankingCalendar calendar,
                JdbcClient jdbc,
                LedgerOfTests ledger,
                TestTokens tokens,
                Environment environment) {
            return new BankOfTests(
                    events, new TransactionTemplate(transactions), clock, calendar, jdbc, ledger, tokens, environment);
        }
    }
}
