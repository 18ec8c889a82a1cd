package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.web.identifiers.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tables {@code holding} and {@code holding_entry}: the units now, and every change of them. An entry's reference can
 * be booked once a kind; the units of a holding are the sum of its entries.
 */
@Repository
class HoldingTable {

    /** What changed the units. */
    enum EntryKind {
        SUBSCRIPTION,
        REDEMPTION,
        INCOME
    }

    private static final String COLUMNS = """
        select h.*, coalesce((select sum(e.units_delta) from holding_entry e
            where e.customer_id = h.customer_id and e.product_code = h.product_code
              and e.locked_until > :today), 0) as locked
        from holding h\
        """;

    private final JdbcClient jdbc;

    HoldingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holding> ofCustomer(UUID customerId, LocalDate today) {
        return jdbc.sql(COLUMNS + " where h.customer_id = :customer order by h.product_code")
                .param("today", today)
                .param("customer", customerId)
                .query(HoldingTable::read)
                .list();
    }

    /** Locks first and reads then, so that locked units are not those of an older snapshot. */
    Optional<Holding> lock(UUID customerId, String productCode, LocalDate today) {
        boolean found = jdbc.sql("""
            select 1 from holding where customer_id = :customer and product_code = :product for update\
            """)
                .param("customer", customerId)
                .param("product", productCode)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!found) {
            return Optional.empty();
        }
        return jdbc.sql(COLUMNS + " where h.customer_id = :customer and h.product_code = :product")
                .param("today", today)
                .param("customer", customerId)
                .param("product", productCode)
                .query(HoldingTable::read)
                .optional();
    }

    void open(UUID customerId, String productCode) {
        jdbc.sql("insert into holding (customer_id, product_code) values (:customer, :product) on conflict do nothing")
                .param("customer", customerId)
                .param("product", productCode)
                .update();
    }

    void addReserved(Holding holding, long hundredths) {
        jdbc.sql("""
            update holding set reserved = reserved + :units
            where customer_id = :customer and product_code = :product\
            """)
                .param("units", hundredths)
                .param("customer", holding.customerId())
                .param("product", holding.productCode())
                .update();
    }

    /** Units that count from {@code from} on; income of the days before is none of theirs. */
    void add(Holding holding, Quantity units, Money cost, LocalDate from) {
        jdbc.sql("""
            update holding set units = units + :units, invested_fen = invested_fen + :cost,
                income_until = greatest(income_until, :before)
            where customer_id = :customer and product_code = :product\
            """)
                .param("units", units.hundredths())
                .param("cost", cost.fen())
                .param("before", from.minusDays(1))
                .param("customer", holding.customerId())
                .param("product", holding.productCode())
                .update();
    }

    void takeReserved(Holding holding, Quantity units, Money proceeds) {
        jdbc.sql("""
            update holding set units = units - :units, reserved = reserved - :units,
                redeemed_fen = redeemed_fen + :proceeds
            where customer_id = :customer and product_code = :product\
            """)
                .param("units", units.hundredths())
                .param("proceeds", proceeds.fen())
                .param("customer", holding.customerId())
                .param("product", holding.productCode())
                .update();
    }

    void addEntry(
            UUID customerId,
            String productCode,
            EntryKind kind,
            long unitsDelta,
            String reference,
            LocalDate bookedOn,
            @Nullable LocalDate lockedUntil) {
        jdbc.sql("""
            insert into holding_entry (id, customer_id, product_code, kind, units_delta, units_after,
                reference, booked_on, locked_until)
            select :id, customer_id, product_code, :kind, :delta, units, :reference, :bookedOn, :lockedUntil
            from holding where customer_id = :customer and product_code = :product\
            """)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("delta", unitsDelta)
                .param("reference", reference)
                .param("bookedOn", bookedOn)
                .param("lockedUntil", lockedUntil, Types.DATE)
                .param("customer", customerId)
                .param("product", productCode)
                .update();
    }

    private static Holding read(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getObject("customer_id", UUID.class),
                row.getString("product_code"),
                new Quantity(row.getLong("units")),
                new Quantity(row.getLong("reserved")),
                new Quantity(row.getLong("locked")),
                Money.ofFen(row.getLong("invested_fen")),
                Money.ofFen(row.getLong("redeemed_fen")));
    }
}
