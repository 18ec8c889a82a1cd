package bank.qiao.account.ledger;

import bank.qiao.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others see of the journal; each answer comes from one statement, hence from one moment. */
@Repository
public class LedgerReading {

    /** One account's posted entries: its debit legs and its credit legs, each with its sign by the type of account. */
    private static final String LEGS = """
        select t.transfer_id, t.booked_at, t.code, t.reference, t.debit_sequence as sequence,
               t.debit_balance_after as balance_after,
               case when a.type in ('ASSET', 'EXPENSE') then t.amount else -t.amount end as amount
        from ledger_transfer t join ledger_account a on a.number = t.debit_account
        where a.code = :account and t.phase in ('POST', 'POST_HOLD', 'REVERSAL') %1$s
        union all
        select t.transfer_id, t.booked_at, t.code, t.reference, t.credit_sequence,
               t.credit_balance_after,
               case when a.type in ('ASSET', 'EXPENSE') then -t.amount else t.amount end
        from ledger_transfer t join ledger_account a on a.number = t.credit_account
        where a.code = :account and t.phase in ('POST', 'POST_HOLD', 'REVERSAL') %2$s
        """;

    private static final String FIRST_PAGE = LEGS.formatted("", "") + " order by sequence desc limit :limit";

    private static final String NEXT_PAGE = """
            with cursor as (
                select case when d.code = :account then t.debit_sequence else t.credit_sequence end as sequence
                from ledger_transfer t
                join ledger_account d on d.number = t.debit_account
                join ledger_account c on c.number = t.credit_account
                where t.transfer_id = :after and :account in (d.code, c.code))
            """
            + LEGS.formatted(
                    "and t.debit_sequence < (select sequence from cursor)",
                    "and t.credit_sequence < (select sequence from cursor)")
            + " order by sequence desc limit :limit";

    private static final String BETWEEN = LEGS.formatted(
                    "and t.booked_at >= :from and t.booked_at < :until",
                    "and t.booked_at >= :from and t.booked_at < :until")
            + " order by sequence";

    private static final String BEFORE = LEGS.formatted("and t.booked_at < :moment", "and t.booked_at < :moment")
            + " order by sequence desc limit 1";

    private static final String TRIAL_BALANCE = """
        select case when code like 'customer:%' then 'CUSTOMER_DEPOSITS'
                    else substring(code from length('general:') + 1) end as account,
               type, count(*) as accounts, sum(debits_posted) as debits, sum(credits_posted) as credits
        from ledger_standing group by 1, 2 order by 1
        """;

    /** The checkpoint, and what the journal says of the account after it: for who doesn't have it in memory. */
    private static final String BALANCES = """
        select a.code, a.type, coalesce(e.status, a.status) as status, coalesce(e.frozen, a.frozen) as frozen,
               a.debits_posted + coalesce(d.posted, 0) as debits_posted,
               a.credits_posted + coalesce(c.posted, 0) as credits_posted,
               a.debits_pending + coalesce(d.pending, 0) as debits_pending,
               a.credits_pending + coalesce(c.pending, 0) as credits_pending
        from ledger_account a
        cross join ledger_checkpoint p
        left join lateral (
            select sum(case when t.phase in ('POST', 'POST_HOLD', 'REVERSAL') then t.amount else 0 end) as posted,
                   sum(case when t.phase = 'HOLD' then t.amount else -t.released end) as pending
            from ledger_transfer t
            where t.debit_account = a.number and t.debit_sequence > a.sequence and t.booked_at >= p.booked_at) d on true
        left join lateral (
            select sum(case when t.phase in ('POST', 'POST_HOLD', 'REVERSAL') then t.amount else 0 end) as posted,
                   sum(case when t.phase = 'HOLD' then t.amount else -t.released end) as pending
            from ledger_transfer t
            where t.credit_account = a.number and t.credit_sequence > a.sequence
              and t.booked_at >= p.booked_at) c on true
        left join lateral (
            select v.status, v.frozen from ledger_account_event v
            where v.account = a.number and v.number > p.last_entry order by v.number desc limit 1) e on true
        where a.code %s
        """;

    private static final String CHECKPOINTED = """
        select code, type, status, frozen, debits_posted, credits_posted, debits_pending, credits_pending
        from ledger_account where code %s
        """;

    private static final String ONE = "= :codes";
    private static final String ANY = "= any(:codes)";

    private final JdbcClient jdbc;

    LedgerReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LedgerBalance> balances(Collection<AccountCode> accounts) {
        return balances(BALANCES, accounts);
    }

    /** What the checkpoint says: the balance now of an account that has not changed since. */
    public List<LedgerBalance> checkpointed(Collection<AccountCode> accounts) {
        return balances(CHECKPOINTED, accounts);
    }

    /** With a list PostgreSQL would plan anew each time, which takes longer than the reading of one account. */
    private List<LedgerBalance> balances(String query, Collection<AccountCode> accounts) {
        Object codes = accounts.size() == 1
                ? accounts.iterator().next().value()
                : accounts.stream().map(AccountCode::value).toArray(String[]::new);
        return jdbc.sql(query.formatted(accounts.size() == 1 ? ONE : ANY))
                .param("codes", codes)
                .query(LedgerReading::balance)
                .list();
    }

    public List<UUID> holdsExpiredBy(Instant now, int limit) {
        return jdbc.sql("""
            select hold_id from ledger_hold where state = 'HELD' and expires_at <= :now
            order by expires_at limit :limit\
            """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> row.getObject("hold_id", UUID.class))
                .list();
    }

    public List<LedgerEntry> entries(AccountCode account, @Nullable UUID after, int limit) {
        JdbcClient.StatementSpec page =
                after == null ? jdbc.sql(FIRST_PAGE) : jdbc.sql(NEXT_PAGE).param("after", after);
        return page.param("account", account.value())
                .param("limit", limit)
                .query(LedgerReading::entry)
                .list();
    }

    public List<LedgerEntry> entriesBetween(AccountCode account, Instant from, Instant until) {
        return jdbc.sql(BETWEEN)
                .param("account", account.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(LedgerReading::entry)
                .list();
    }

    public Money balanceBefore(AccountCode account, Instant moment) {
        return jdbc.sql(BEFORE)
                .param("account", account.value())
                .param("moment", Timestamp.from(moment))
                .query(LedgerReading::entry)
                .optional()
                .map(LedgerEntry::balanceAfter)
                .orElse(Money.ZERO);
    }

    public TrialBalance trialBalance(Instant asOf) {
        return new TrialBalance(
                asOf, jdbc.sql(TRIAL_BALANCE).query(LedgerReading::line).list());
    }

    /** What the database itself finds wrong; empty in a sound ledger. */
    List<String> breaches() {
        return jdbc.sql("select kind, account, difference from ledger_breach")
                .query((row, n) -> row.getString("kind") + " " + row.getString("account") + " "
                        + row.getBigDecimal("difference").toPlainString())
                .list();
    }

    private static LedgerBalance balance(ResultSet row, int n) throws SQLException {
        AccountType type = AccountType.valueOf(row.getString("type"));
        return LedgerBalance.of(
                new AccountCode(row.getString("code")),
                type,
                LedgerStatus.valueOf(row.getString("status")),
                type.balance(row.getLong("debits_posted"), row.getLong("credits_posted")),
                row.getLong("debits_pending"),
                row.getLong("credits_pending"),
                row.getLong("frozen"));
    }

    private static LedgerEntry entry(ResultSet row, int n) throws SQLException {
        return new LedgerEntry(
                row.getObject("transfer_id", UUID.class),
                row.getTimestamp("booked_at").toInstant(),
                Money.ofFen(row.getLong("amount")),
                Money.ofFen(row.getLong("balance_after")),
                row.getString("code"),
                row.getString("reference"),
                row.getLong("sequence"));
    }

    private static TrialBalance.Line line(ResultSet row, int n) throws SQLException {
        AccountType type = AccountType.valueOf(row.getString("type"));
        long debits = row.getLong("debits");
        long credits = row.getLong("credits");
        return new TrialBalance.Line(
                row.getString("account"),
                type,
                row.getLong("accounts"),
                Money.ofFen(debits),
                Money.ofFen(credits),
                Money.ofFen(type.balance(debits, credits)));
    }
}
