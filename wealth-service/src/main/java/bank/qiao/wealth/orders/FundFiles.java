package bank.qiao.wealth.orders;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code fund_file}, {@code fund_file_order} and {@code fund_break}: what went to the fund house and came back. */
@Repository
class FundFiles {

    /** The life of a file. */
    enum FileStatus {
        PREPARED,
        DELIVERED,
        SETTLED
    }

    /** A file to the fund house; its bytes never change once it is prepared. */
    record FundFile(LocalDate tradeDate, int sequence, FileStatus status, byte[] content) {}

    /** The fund house's word contradicts ours. */
    record Break(UUID orderId, LocalDate tradeDate, int sequence, String detail) {}

    private static final long PREPARING = 7_100_001L;

    private final JdbcClient jdbc;
    private final Clock clock;

    FundFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One prepares at a time, so that sequences have no gaps and no order is in two files. */
    void lockPreparing() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .param("lock", PREPARING)
                .query(Integer.class)
                .single();
    }

    long countWaitingForLedger(LocalDate upTo) {
        return jdbc.sql("select count(*) from fund_order where status = 'PENDING' and trade_date <= :date")
                .param("date", upTo)
                .query(Long.class)
                .single();
    }

    /** Trade dates up to the given one that have orders in no file yet. */
    List<LocalDate> datesToPrepare(LocalDate upTo) {
        return jdbc.sql("""
            select distinct trade_date from fund_order
            where file_sequence is null and trade_date <= :date
              and (status = 'ACCEPTED' or (speed = 'INSTANT' and status = 'DONE'))
            order by trade_date\
            """).param("date", upTo).query(LocalDate.class).list();
    }

    /** Locks orders of the date that are in no file yet. */
    List<UUID> lockOrdersToPrepare(LocalDate tradeDate, int limit) {
        return jdbc.sql("""
            select id from fund_order
            where file_sequence is null and trade_date = :date
              and (status = 'ACCEPTED' or (speed = 'INSTANT' and status = 'DONE'))
            order by id limit :limit for update\
            """)
                .param("date", tradeDate)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    int nextSequence(LocalDate tradeDate) {
        return jdbc.sql("select coalesce(max(sequence), 0) + 1 from fund_file where trade_date = :date")
                .param("date", tradeDate)
                .query(Integer.class)
                .single();
    }

    void prepared(FundFile file, LocalDate confirmDate, List<UUID> orderIds) {
        jdbc.sql("""
            insert into fund_file (trade_date, sequence, confirm_date, status, content, order_count, prepared_at)
            values (:date, :sequence, :confirmDate, :status, :content, :orders, :at)\
            """)
                .param("date", file.tradeDate())
                .param("sequence", file.sequence())
                .param("confirmDate", confirmDate)
                .param("status", file.status().name())
                .param("content", new String(file.content(), StandardCharsets.UTF_8))
                .param("orders", orderIds.size())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        jdbc.sql("""
            insert into fund_file_order (order_id, trade_date, sequence)
            select unnest(:orders::uuid[]), :date, :sequence\
            """)
                .param("orders", orderIds.toArray(UUID[]::new))
                .param("date", file.tradeDate())
                .param("sequence", file.sequence())
                .update();
    }

    List<FundFile> prepared() {
        return jdbc.sql("select * from fund_file where status = 'PREPARED' order by trade_date, sequence")
                .query((row, n) -> new FundFile(
                        row.getObject("trade_date", LocalDate.class),
                        row.getInt("sequence"),
                        FileStatus.valueOf(row.getString("status")),
                        row.getString("content").getBytes(StandardCharsets.UTF_8)))
                .list();
    }

    List<FundFile> toSettle(LocalDate confirmDate) {
        return jdbc.sql("""
            select * from fund_file where status = 'DELIVERED' and confirm_date <= :date
            order by trade_date, sequence\
            """)
                .param("date", confirmDate)
                .query((row, n) -> new FundFile(
                        row.getObject("trade_date", LocalDate.class),
                        row.getInt("sequence"),
                        FileStatus.valueOf(row.getString("status")),
                        row.getString("content").getBytes(StandardCharsets.UTF_8)))
                .list();
    }

    void moved(FundFile file, FileStatus from, FileStatus to) {
        jdbc.sql("""
            update fund_file set status = :to
            where trade_date = :date and sequence = :sequence and status = :from\
            """)
                .param("to", to.name())
                .param("date", file.tradeDate())
                .param("sequence", file.sequence())
                .param("from", from.name())
                .update();
    }

    List<UUID> unsettledOrders(FundFile file) {
        return jdbc.sql("""
            select order_id from fund_file_order
            where trade_date = :date and sequence = :sequence and not settled order by order_id\
            """)
                .param("date", file.tradeDate())
                .param("sequence", file.sequence())
                .query(UUID.class)
                .list();
    }

    boolean isSettled(UUID orderId) {
        return jdbc.sql("select settled from fund_file_order where order_id = :order")
                .param("order", orderId)
                .query(Boolean.class)
                .single();
    }

    void settled(UUID orderId) {
        jdbc.sql("update fund_file_order set settled = true where order_id = :order")
                .param("order", orderId)
                .update();
        jdbc.sql("update fund_break set resolved_at = :at where order_id = :order and resolved_at is null")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("order", orderId)
                .update();
    }

    void addBreak(Break found) {
        jdbc.sql("""
            insert into fund_break (order_id, trade_date, sequence, detail, found_at)
            values (:order, :date, :sequence, :detail, :at)
            on conflict (order_id) do update set detail = excluded.detail\
            """)
                .param("order", found.orderId())
                .param("date", found.tradeDate())
                .param("sequence", found.sequence())
                .param("detail", found.detail())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    List<Break> openBreaks(int limit) {
        return jdbc.sql("""
            select * from fund_break where resolved_at is null order by found_at, order_id limit :limit\
            """)
                .param("limit", limit)
                .query((row, n) -> new Break(
                        row.getObject("order_id", UUID.class),
                        row.getObject("trade_date", LocalDate.class),
                        row.getInt("sequence"),
                        row.getString("detail")))
                .list();
    }

    List<UUID> redemptionsToPay(LocalDate arriveBy) {
        return jdbc.sql("""
            select id from fund_order
            where status = 'CONFIRMED' and side = 'REDEEM' and arrive_by <= :date order by id\
            """).param("date", arriveBy).query(UUID.class).list();
    }
}
