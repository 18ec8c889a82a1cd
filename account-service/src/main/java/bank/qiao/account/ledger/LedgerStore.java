package bank.qiao.account.ledger;

import bank.qiao.account.ledger.KnownTransfer.Hold;
import bank.qiao.account.ledger.KnownTransfer.HoldState;
import bank.qiao.account.ledger.Transfer.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the ledger's tables; every statement runs in the caller's transaction. */
@Repository
class LedgerStore {

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(AccountCode code, AccountType type, BalanceLimit limit, Instant now) {
        jdbc.sql("""
            insert into ledger_account (code, type, balance_limit, status, opened_at, last_booked_at)
            values (:code, :type, :limit, 'ACTIVE', :now, :now) on conflict (code) do nothing\
            """)
                .param("code", code.value())
                .param("type", type.name())
                .param("limit", limit.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The accounts that the holds stand on; a hold's accounts never change, so no lock is needed. */
    Set<AccountCode> accountsOfHolds(Collection<UUID> holdIds) {
        if (holdIds.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
            select a.code from ledger_transfer t
            join ledger_account a on a.number in (t.debit_account, t.credit_account)
            where t.transfer_id = any(:ids)\
            """)
                .param("ids", holdIds.toArray(UUID[]::new))
                .query((row, n) -> new AccountCode(row.getString("code")))
                .set();
    }

    Set<AccountCode> existing(Collection<AccountCode> codes) {
        return jdbc.sql("select code from ledger_account where code = any(:codes)")
                .param("codes", texts(codes))
                .query((row, n) -> new AccountCode(row.getString("code")))
                .set();
    }

    /** Locks the accounts in the order of their numbers, so that no two batches wait for each other. */
    Map<AccountCode, LedgerAccount> lock(Collection<AccountCode> codes) {
        return jdbc
                .sql("select * from ledger_account where code = any(:codes) order by number for update")
                .param("codes", texts(codes))
                .query(LedgerStore::account)
                .stream()
                .collect(Collectors.toMap(LedgerAccount::code, account -> account));
    }

    List<LedgerAccount> read(Collection<AccountCode> codes) {
        return jdbc.sql("select * from ledger_account where code = any(:codes) order by number")
                .param("codes", texts(codes))
                .query(LedgerStore::account)
                .list();
    }

    /** What was decided before under these ids; read after the accounts are locked. */
    Map<UUID, KnownTransfer> known(Collection<UUID> ids) {
        Map<UUID, KnownTransfer> known = new HashMap<>();
        UUID[] array = ids.toArray(UUID[]::new);
        jdbc.sql("""
            select t.transfer_id, t.phase, d.code as debit_code, c.code as credit_code, t.amount, t.code,
                   t.hold_id, t.hold_timeout_millis, t.expires_at, e.phase as ended_by
            from ledger_transfer t
            join ledger_account d on d.number = t.debit_account
            join ledger_account c on c.number = t.credit_account
            left join ledger_transfer e on e.hold_id = t.transfer_id
            where t.transfer_id = any(:ids)\
            """)
                .param("ids", array)
                .query(LedgerStore::posted)
                .list()
                .forEach(transfer -> known.put(transfer.content().id(), transfer));
        jdbc.sql("select * from ledger_rejection where transfer_id = any(:ids)")
                .param("ids", array)
                .query(LedgerStore::rejected)
                .list()
                .forEach(transfer -> known.put(transfer.content().id(), transfer));
        return known;
    }

    void append(JournalRow row, String reference) {
        Transfer transfer = row.transfer();
        jdbc.sql("""
            insert into ledger_transfer (transfer_id, phase, debit_account, credit_account, amount, code,
                reference, hold_id, hold_timeout_millis, expires_at, debit_balance_after, debit_sequence,
                credit_balance_after, credit_sequence, booked_at)
            values (:id, :phase, :debit, :credit, :amount, :code, :reference, :holdId, :timeout,
                :expiresAt, :debitAfter, :debitSequence, :creditAfter, :creditSequence, :bookedAt)\
            """)
                .param("id", transfer.id())
                .param("phase", transfer.phase().name())
                .param("debit", row.debit().number())
                .param("credit", row.credit().number())
                .param("amount", row.amountFen())
                .param("code", transfer.code())
                .param("reference", reference)
                .param("holdId", transfer.holdId(), Types.OTHER)
                .param("timeout", millis(transfer.holdTimeout()), Types.BIGINT)
                .param("expiresAt", timestamp(row.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("debitAfter", row.debit().balance())
                .param("debitSequence", row.debit().sequence())
                .param("creditAfter", row.credit().balance())
                .param("creditSequence", row.credit().sequence())
                .param("bookedAt", Timestamp.from(row.bookedAt()))
                .update();
        keepOpenHolds(row);
    }

    private void keepOpenHolds(JournalRow row) {
        Transfer transfer = row.transfer();
        if (transfer.phase() == Phase.HOLD) {
            jdbc.sql("insert into ledger_open_hold (hold_id, expires_at) values (:id, :expiresAt)")
                    .param("id", transfer.id())
                    .param("expiresAt", timestamp(row.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        } else if (transfer.phase().endsHold()) {
            jdbc.sql("delete from ledger_open_hold where hold_id = :id")
                    .param("id", transfer.holdId(), Types.OTHER)
                    .update();
        }
    }

    void save(LedgerAccount account) {
        jdbc.sql("""
            update ledger_account set debits_posted = :debits, credits_posted = :credits,
                debits_pending = :pendingDebits, credits_pending = :pendingCredits,
                sequence = :sequence, last_booked_at = :bookedAt
            where number = :number\
            """)
                .param("debits", account.debitsPosted())
                .param("credits", account.creditsPosted())
                .param("pendingDebits", account.debitsPending())
                .param("pendingCredits", account.creditsPending())
                .param("sequence", account.sequence())
                .param("bookedAt", Timestamp.from(account.lastBookedAt()))
                .param("number", account.number())
                .update();
    }

    void reject(Transfer transfer, ResultCode result, Instant now) {
        jdbc.sql("""
            insert into ledger_rejection (transfer_id, phase, debit_code, credit_code, amount, code,
                hold_id, hold_timeout_millis, result, rejected_at)
            values (:id, :phase, :debit, :credit, :amount, :code, :holdId, :timeout, :result, :now)\
            """)
                .param("id", transfer.id())
                .param("phase", transfer.phase().name())
                .param(
                        "debit",
                        transfer.debit() == null ? null : transfer.debit().value(),
                        Types.VARCHAR)
                .param(
                        "credit",
                        transfer.credit() == null ? null : transfer.credit().value(),
                        Types.VARCHAR)
                .param("amount", transfer.amountFen())
                .param("code", transfer.code())
                .param("holdId", transfer.holdId(), Types.OTHER)
                .param("timeout", millis(transfer.holdTimeout()), Types.BIGINT)
                .param("result", result.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void changeStatus(LedgerAccount account, LedgerStatus status) {
        jdbc.sql("update ledger_account set status = :status where number = :number")
                .param("status", status.name())
                .param("number", account.number())
                .update();
    }

    List<UUID> holdsExpiredBy(Instant now, int limit) {
        return jdbc.sql("select hold_id from ledger_open_hold where expires_at <= :now order by expires_at limit"
                        + " :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> row.getObject("hold_id", UUID.class))
                .list();
    }

    private static String[] texts(Collection<AccountCode> codes) {
        return new TreeSet<>(codes).stream().map(AccountCode::value).toArray(String[]::new);
    }

    private static LedgerAccount account(ResultSet row, int n) throws SQLException {
        return new LedgerAccount(
                row.getLong("number"),
                new AccountCode(row.getString("code")),
                AccountType.valueOf(row.getString("type")),
                BalanceLimit.valueOf(row.getString("balance_limit")),
                LedgerStatus.valueOf(row.getString("status")),
                row.getLong("debits_posted"),
                row.getLong("credits_posted"),
                row.getLong("debits_pending"),
                row.getLong("credits_pending"),
                row.getLong("sequence"),
                row.getTimestamp("last_booked_at").toInstant());
    }

    private static KnownTransfer posted(ResultSet row, int n) throws SQLException {
        Phase phase = Phase.valueOf(row.getString("phase"));
        AccountCode debit = new AccountCode(row.getString("debit_code"));
        AccountCode credit = new AccountCode(row.getString("credit_code"));
        Transfer content = new Transfer(
                row.getObject("transfer_id", UUID.class),
                phase,
                phase.endsHold() ? null : debit,
                phase.endsHold() ? null : credit,
                phase == Phase.VOID_HOLD ? 0 : row.getLong("amount"),
                row.getString("code"),
                row.getObject("hold_id", UUID.class),
                timeout(row));
        if (phase != Phase.HOLD) {
            return new KnownTransfer(content, ResultCode.POSTED, null);
        }
        Timestamp expiresAt = row.getTimestamp("expires_at");
        String endedBy = row.getString("ended_by");
        HoldState state = endedBy == null
                ? HoldState.OPEN
                : Phase.valueOf(endedBy) == Phase.POST_HOLD ? HoldState.POSTED : HoldState.VOIDED;
        Hold hold =
                new Hold(debit, credit, row.getLong("amount"), expiresAt == null ? null : expiresAt.toInstant(), state);
        return new KnownTransfer(content, ResultCode.POSTED, hold);
    }

    private static KnownTransfer rejected(ResultSet row, int n) throws SQLException {
        String debit = row.getString("debit_code");
        String credit = row.getString("credit_code");
        Transfer content = new Transfer(
                row.getObject("transfer_id", UUID.class),
                Phase.valueOf(row.getString("phase")),
                debit == null ? null : new AccountCode(debit),
                credit == null ? null : new AccountCode(credit),
                row.getLong("amount"),
                row.getString("code"),
                row.getObject("hold_id", UUID.class),
                timeout(row));
        return new KnownTransfer(content, ResultCode.valueOf(row.getString("result")), null);
    }

    private static @Nullable Duration timeout(ResultSet row) throws SQLException {
        long millis = row.getLong("hold_timeout_millis");
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
