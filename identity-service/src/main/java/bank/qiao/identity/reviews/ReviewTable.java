package bank.qiao.identity.reviews;

import bank.qiao.web.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews as rows. */
@Repository
class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID customer, String cause, Instant now) {
        jdbc.sql("""
            insert into review (id, customer_id, cause, status, opened_at)
            values (:id, :customer, :cause, 'OPEN', :now)
            """)
                .param("id", id)
                .param("customer", customer)
                .param("cause", cause)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    List<ReviewView> list(@Nullable ReviewStatus status, PageRequest page) {
        return jdbc.sql("""
            select * from review
            where (cast(:status as text) is null or status = :status)
              and (cast(:cursor as uuid) is null or id < :cursor)
            order by id desc limit :rows
            """)
                .param("status", status == null ? null : status.name())
                .param("cursor", page.cursor())
                .param("rows", page.rowsToRead())
                .query(ReviewTable::view)
                .list();
    }

    Optional<UUID> openOf(UUID customer) {
        return jdbc.sql("select id from review where customer_id = :customer and decided_at is null")
                .param("customer", customer)
                .query(UUID.class)
                .optional();
    }

    Optional<ReviewView> lock(UUID id) {
        return jdbc.sql("select * from review where id = :id for update")
                .param("id", id)
                .query(ReviewTable::view)
                .optional();
    }

    void proposed(UUID id, UUID approvalId) {
        jdbc.sql("update review set approval_id = :approval where id = :id")
                .param("approval", approvalId)
                .param("id", id)
                .update();
    }

    void decided(UUID id, ReviewStatus status, Instant now) {
        jdbc.sql("update review set status = :status, decided_at = :now where id = :id")
                .param("status", status.name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static ReviewView view(ResultSet row, int index) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ReviewView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("cause"),
                ReviewStatus.valueOf(row.getString("status")),
                row.getObject("approval_id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
