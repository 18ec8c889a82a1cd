package bank.qiao.account.interest;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.money.Money;
import bank.qiao.service.businessday.BankClock;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Accruals, settlements and what of them is booked. Accruals are taken from the ledger's journal in one statement: the
 * last entry of each account before the end of the day says its balance, whatever was booked since.
 */
@Repository
class InterestBook {

    private static final String ACCRUE = """
        insert into interest_accrual (account_id, date, balance, rate)
        select cast(substring(a.code from length('customer:') + 1) as uuid), :date, last.balance, :rate
        from ledger_account a
        cross join lateral (
            select leg.balance from (
                (select t.debit_sequence as sequence, t.debit_balance_after as balance from ledger_transfer t
                 where t.debit_account = a.number and t.booked_at < :until order by t.debit_sequence desc limit 1)
                union all
                (select t.credit_sequence, t.credit_balance_after from ledger_transfer t
                 where t.credit_account = a.number and t.booked_at < :until order by t.credit_sequence desc limit 1)
            ) leg order by leg.sequence desc limit 1) last
        where a.code like :accounts and last.balance > 0
        on conflict do nothing\
        """;

    private static final String ACCRUE_ONE = ACCRUE.replace("a.code like :accounts", "a.code = :accounts");

    /** Whoever marks an accrual settles it: the end of a quarter and a customer who leaves may come together. */
    private static final String SETTLE = """
        with settled as (
            update interest_accrual set settled_on = :date
            where settled_on is null and date <= :date and (cast(:account as uuid) is null or account_id = :account)
            returning account_id, date, balance * rate as product)
        insert into interest_settlement (account_id, period_end, amount, transfer_id, status)
        select account_id, max(date), round(sum(product) / :days), gen_random_uuid(),
               case when round(sum(product) / :days) = 0 then 'PAID' else 'DUE' end
        from settled group by account_id\
        """;

    private final JdbcClient jdbc;

    InterestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A settlement to be paid.
     *
     * @param periodEnd the last day in it
     */
    record Due(UUID accountId, LocalDate periodEnd, Money amount, UUID transferId) {}

    /** What one day changes in the payable; negative when rounding took something back. */
    record Booking(LocalDate date, long deltaFen, UUID transferId) {}

    /** Every account with a balance at the end of that day, each once. */
    void accrue(LocalDate date, BigDecimal annualRate) {
        accrue(ACCRUE, "customer:%", date, annualRate);
    }

    /** One account, if it had a balance at the end of that day and nobody has done it yet. */
    void accrue(UUID accountId, LocalDate date, BigDecimal annualRate) {
        accrue(ACCRUE_ONE, AccountCode.customer(accountId).value(), date, annualRate);
    }

    private void accrue(String statement, String accounts, LocalDate date, BigDecimal annualRate) {
        jdbc.sql(statement)
                .param("accounts", accounts)
                .param("date", Date.valueOf(date))
                .param("rate", annualRate)
                .param(
                        "until",
                        Timestamp.from(date.plusDays(1)
                                .atStartOfDay(BankClock.SHANGHAI)
                                .toInstant()))
                .update();
    }

    /**
     * Rounds what each account has accrued to the end of that day, once; less than half a fen comes to nothing.
     *
     * @param accountId null for all
     */
    void settle(@Nullable UUID accountId, LocalDate date) {
        jdbc.sql(SETTLE)
                .param("account", accountId)
                .param("date", Date.valueOf(date))
                .param("days", DailyInterest.DAYS_IN_YEAR)
                .update();
    }

    /** The last date of which all accounts' accruals are in and booked; empty before the first. */
    Optional<LocalDate> lastBooked() {
        return jdbc.sql("select date from interest_booking order by date desc limit 1")
                .query(Date.class)
                .optional()
                .map(Date::toLocalDate);
    }

    /** What the books owe beyond what is booked, written down once for each date. */
    Booking decideBooking(LocalDate date) {
        long accrued = DailyInterest.settle(
                jdbc.sql("select coalesce(sum(balance * rate), 0) from interest_accrual where settled_on is null")
                        .query(BigDecimal.class)
                        .single());
        long due = sum("select coalesce(sum(amount), 0) from interest_settlement where status = 'DUE'");
        jdbc.sql("""
            insert into interest_booking (date, delta, transfer_id, posted)
            values (:date, :delta, gen_random_uuid(), false) on conflict do nothing\
            """)
                .param("date", Date.valueOf(date))
                .param("delta", accrued + due - payable())
                .update();
        return jdbc.sql("select date, delta, transfer_id from interest_booking where date = :date")
                .param("date", Date.valueOf(date))
                .query((row, n) -> new Booking(
                        row.getDate("date").toLocalDate(),
                        row.getLong("delta"),
                        row.getObject("transfer_id", UUID.class)))
                .single();
    }

    void booked(LocalDate date) {
        jdbc.sql("update interest_booking set posted = true where date = :date")
                .param("date", Date.valueOf(date))
                .update();
    }

    /** What is booked as payable and not paid, in fen. */
    long payable() {
        return sum("select coalesce(sum(delta), 0) from interest_booking")
                - sum("select coalesce(sum(amount), 0) from interest_settlement where status = 'PAID'");
    }

    /** In the order of their transfer ids, after that one. */
    List<Due> due(@Nullable UUID after, int limit) {
        return dueWhere("cast(:id as uuid) is null or transfer_id > :id", after, limit);
    }

    Optional<Due> due(UUID transferId) {
        return dueWhere("transfer_id = :id", transferId, 1).stream().findFirst();
    }

    List<Due> dueTo(UUID accountId, int limit) {
        return dueWhere("account_id = :id", accountId, limit);
    }

    private List<Due> dueWhere(String which, @Nullable UUID id, int limit) {
        return jdbc.sql("select account_id, period_end, amount, transfer_id from interest_settlement"
                        + " where status = 'DUE' and (" + which + ") order by transfer_id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Due(
                        row.getObject("account_id", UUID.class),
                        row.getDate("period_end").toLocalDate(),
                        Money.ofFen(row.getLong("amount")),
                        row.getObject("transfer_id", UUID.class)))
                .list();
    }

    void paid(List<UUID> transferIds) {
        jdbc.sql("update interest_settlement set status = 'PAID' where transfer_id = any(:ids)")
                .param("ids", transferIds.toArray(UUID[]::new))
                .update();
    }

    private long sum(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
