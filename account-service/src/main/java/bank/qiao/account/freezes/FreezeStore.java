package bank.qiao.account.freezes;

import bank.qiao.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Freezes as rows; none is ever deleted. */
@Repository
class FreezeStore {

    private final JdbcClient jdbc;

    FreezeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, FreezeRequest request, String maker, String checker, Instant now) {
        Money amount = request.amount();
        jdbc.sql("""
            insert into account_freeze
                (id, account_id, kind, cause, amount, reason, document, status, maker, checker, ordered_at)
            values (:id, :account, :kind, :cause, :amount, :reason, :document, 'ORDERED', :maker, :checker, :now)\
            """)
                .param("id", id)
                .param("account", request.accountId())
                .param("kind", request.kind().name())
                .param("cause", request.cause().name())
                .param("amount", amount == null ? null : amount.fen())
                .param("reason", request.reason())
                .param("document", request.document())
                .param("maker", maker)
                .param("checker", checker)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Freeze> find(UUID id) {
        return jdbc.sql("select * from account_freeze where id = :id")
                .param("id", id)
                .query(FreezeStore::freeze)
                .optional();
    }

    List<Freeze> ofAccount(UUID accountId) {
        return jdbc.sql("select * from account_freeze where account_id = :account order by ordered_at desc, id")
                .param("account", accountId)
                .query(FreezeStore::freeze)
                .list();
    }

    /** @return false when it is not active */
    boolean lift(UUID id) {
        return jdbc.sql("update account_freeze set status = 'LIFTING' where id = :id and status = 'ACTIVE'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What was ordered or lifted is made in the ledger now. */
    void made(UUID id, Instant now) {
        jdbc.sql("""
            update account_freeze set
                status = case status when 'ORDERED' then 'ACTIVE' when 'LIFTING' then 'LIFTED' else status end,
                lifted_at = case status when 'LIFTING' then :now else lifted_at end
            where id = :id\
            """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    boolean isFrozen(UUID accountId) {
        return jdbc.sql("""
            select exists (select 1 from account_freeze
                where account_id = :account and kind = 'WHOLE' and status in ('ORDERED', 'ACTIVE'))\
            """).param("account", accountId).query(Boolean.class).single();
    }

    /** The sum of what amount freezes keep on the account. */
    Money frozenAmount(UUID accountId) {
        return Money.ofFen(
                jdbc.sql("""
                    select coalesce(sum(amount), 0) from account_freeze
                    where account_id = :account and kind = 'AMOUNT' and status in ('ORDERED', 'ACTIVE')\
                    """).param("account", accountId).query(Long.class).single());
    }

    private static Freeze freeze(ResultSet row, int index) throws SQLException {
        long amount = row.getLong("amount");
        boolean whole = row.wasNull();
        return new Freeze(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                FreezeKind.valueOf(row.getString("kind")),
                FreezeCause.valueOf(row.getString("cause")),
                whole ? null : Money.ofFen(amount),
                row.getString("reason"),
                row.getString("document"),
                FreezeStatus.valueOf(row.getString("status")),
                row.getString("maker"),
                row.getString("checker"),
                row.getTimestamp("ordered_at").toInstant(),
                instant(row.getTimestamp("lifted_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
