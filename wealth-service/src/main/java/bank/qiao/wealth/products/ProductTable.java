package bank.qiao.wealth.products;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code product}. */
@Repository
class ProductTable {

    private final JdbcClient jdbc;

    ProductTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Product> shelf(@Nullable ProductKind kind, @Nullable RiskLevel riskLevel, @Nullable UUID after, int rows) {
        return jdbc.sql("""
            select * from product
            where status in ('ON_SALE', 'PAUSED')
              and (:kind::text is null or kind = :kind)
              and (:riskLevel::text is null or risk_level = :riskLevel)
              and (:after::uuid is null or id > :after)
            order by id limit :rows\
            """)
                .param("kind", kind == null ? null : kind.name())
                .param("riskLevel", riskLevel == null ? null : riskLevel.name())
                .param("after", after)
                .param("rows", rows)
                .query(ProductTable::read)
                .list();
    }

    List<Product> all(@Nullable UUID after, int rows) {
        return jdbc.sql("select * from product where :after::uuid is null or id > :after order by id limit :rows")
                .param("after", after)
                .param("rows", rows)
                .query(ProductTable::read)
                .list();
    }

    Optional<Product> find(String code) {
        return find(code, "");
    }

    /** Orders share the lock; a change of state waits for them. */
    Optional<Product> findAndHold(String code) {
        return find(code, " for share");
    }

    Optional<Product> findAndLock(String code) {
        return find(code, " for update");
    }

    void setStatus(String code, ProductStatus status) {
        jdbc.sql("update product set status = :status where code = :code")
                .param("status", status.name())
                .param("code", code)
                .update();
    }

    private Optional<Product> find(String code, String lock) {
        return jdbc.sql("select * from product where code = :code" + lock)
                .param("code", code)
                .query(ProductTable::read)
                .optional();
    }

    private static Product read(ResultSet row, int number) throws SQLException {
        int termDays = row.getInt("term_days");
        boolean hasTerm = !row.wasNull();
        return new Product(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                ProductKind.valueOf(row.getString("kind")),
                RiskLevel.valueOf(row.getString("risk_level")),
                row.getString("issuer_zh"),
                row.getString("issuer_en"),
                ProductStatus.valueOf(row.getString("status")),
                Money.ofFen(row.getLong("minimum_fen")),
                Money.ofFen(row.getLong("increment_fen")),
                new Rate(row.getBigDecimal("management_fee")),
                row.getObject("cut_off", LocalTime.class),
                row.getInt("payout_days"),
                hasTerm ? termDays : null,
                row.getBoolean("instant_redemption"));
    }
}
