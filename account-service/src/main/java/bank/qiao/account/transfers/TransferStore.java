package bank.qiao.account.transfers;

import bank.qiao.money.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers as rows; what has failed counts towards nothing and leaves its key free. */
@Repository
class TransferStore {

    private final JdbcClient jdbc;

    TransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Card number and name are encrypted for {@link TransferRow#cipherContext}; null for a transfer inside the bank. */
    void insert(TransferRow row, byte @Nullable [] cardCipher, byte @Nullable [] nameCipher) {
        jdbc.sql("""
            insert into transfer (id, customer_id, idempotency_key, content_hash, from_account, to_account, payee_masked,
                bank_code, card_cipher, name_cipher, amount, note, status, hold_id, posting_id, attempt, business_date,
                created_at, requested_at)
            values (:id, :customer, :key, :content, :from, :to, :payee, :bank, :card, :name, :amount, :note, :status,
                :hold, :posting, :attempt, :date, :created, :requested)\
            """)
                .param("id", row.id())
                .param("customer", row.customerId())
                .param("key", row.idempotencyKey())
                .param("content", row.contentHash())
                .param("from", row.fromAccount())
                .param("to", row.toAccount())
                .param("payee", row.payeeMasked())
                .param("bank", row.bankCode())
                .param("card", cardCipher)
                .param("name", nameCipher)
                .param("amount", row.amountFen())
                .param("note", row.note())
                .param("status", row.status().name())
                .param("hold", row.holdId())
                .param("posting", row.postingId())
                .param("attempt", row.attempt())
                .param("date", Date.valueOf(row.businessDate()))
                .param("created", Timestamp.from(row.createdAt()))
                .param("requested", Timestamp.from(row.requestedAt()))
                .update();
    }

    /** The transfer that the customer began with this key, if it has not failed. */
    Optional<TransferRow> byKey(UUID customerId, String key) {
        return jdbc.sql("""
            select * from transfer where customer_id = :customer and idempotency_key = :key and status <> 'FAILED'\
            """)
                .param("customer", customerId)
                .param("key", key)
                .query(TransferStore::row)
                .optional();
    }

    Optional<TransferRow> find(UUID id) {
        return jdbc.sql("select * from transfer where id = :id")
                .param("id", id)
                .query(TransferStore::row)
                .optional();
    }

    /** Of a transfer to another bank. */
    byte[] cardCipher(UUID id) {
        return jdbc.sql("select card_cipher from transfer where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Of a transfer to another bank. */
    byte[] nameCipher(UUID id) {
        return jdbc.sql("select name_cipher from transfer where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Locks it until the caller's transaction ends. */
    TransferRow lock(UUID id) {
        return jdbc.sql("select * from transfer where id = :id for update")
                .param("id", id)
                .query(TransferStore::row)
                .single();
    }

    /** Asked for before that moment and still without its first posting, oldest first. */
    List<UUID> requestedBefore(Instant moment, int limit) {
        return jdbc.sql("""
            select id from transfer where status = 'REQUESTED' and requested_at < :moment
            order by requested_at limit :limit\
            """)
                .param("moment", Timestamp.from(moment))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Under the lock of the row; refuses a step that is none. */
    void become(TransferRow row, TransferStatus next, @Nullable TransferFailure failure, Instant now, int attempt) {
        if (!row.status().mayBecome(next) && row.status() != next) {
            throw new IllegalStateException("a transfer that is " + row.status() + " can't become " + next);
        }
        jdbc.sql("""
            update transfer set status = :next, failure = :failure, attempt = :attempt,
                sent_at = case when :next = 'SENT' and status <> 'SENT' then cast(:now as timestamptz) else sent_at end,
                finished_at = case when :next in ('SUCCEEDED', 'FAILED') then cast(:now as timestamptz) end
            where id = :id\
            """)
                .param("id", row.id())
                .param("next", next.name())
                .param("failure", failure == null ? null : failure.name())
                .param("attempt", attempt)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What has left the account by transfers since that date, or is on its way out. */
    Money sumOut(UUID account, LocalDate since) {
        return sum("from_account = :account and business_date >= :since and status <> 'FAILED'", account, since);
    }

    /** What has come onto the account by transfers since that date, or is on its way in. */
    Money sumIn(UUID account, LocalDate since) {
        return sum("to_account = :account and business_date >= :since and status <> 'FAILED'", account, since);
    }

    Money underWayTo(UUID account) {
        return sum(
                "to_account = :account and business_date >= :since and status = 'REQUESTED'", account, LocalDate.EPOCH);
    }

    private Money sum(String which, UUID account, LocalDate since) {
        return Money.ofFen(jdbc.sql("select coalesce(sum(amount), 0) from transfer where " + which)
                .param("account", account)
                .param("since", Date.valueOf(since))
                .query(Long.class)
                .single());
    }

    private static TransferRow row(ResultSet row, int index) throws SQLException {
        String failure = row.getString("failure");
        return new TransferRow(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("idempotency_key"),
                row.getString("content_hash"),
                row.getObject("from_account", UUID.class),
                row.getObject("to_account", UUID.class),
                row.getString("payee_masked"),
                row.getString("bank_code"),
                row.getLong("amount"),
                row.getString("note"),
                TransferStatus.valueOf(row.getString("status")),
                failure == null ? null : TransferFailure.valueOf(failure),
                row.getObject("hold_id", UUID.class),
                row.getObject("posting_id", UUID.class),
                row.getInt("attempt"),
                row.getDate("business_date").toLocalDate(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
