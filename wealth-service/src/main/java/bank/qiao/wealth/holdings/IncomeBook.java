package bank.qiao.wealth.holdings;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Income day by day: table {@code income}, one row a holding and date, never changed. */
@Repository
public class IncomeBook {

    private final JdbcClient jdbc;

    IncomeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A holding whose income of a date is not booked yet. */
    record Open(UUID customerId, Quantity units, long carry) {}

    /** Newest first; both dates included. */
    @Transactional(readOnly = true)
    public List<Income> of(UUID customerId, LocalDate from, LocalDate to, @Nullable String productCode) {
        return jdbc.sql("""
            select * from income where customer_id = :customer and income_date between :from and :to
              and (:product::text is null or product_code = :product)
            order by income_date desc, product_code\
            """)
                .param("customer", customerId)
                .param("from", from)
                .param("to", to)
                .param("product", productCode)
                .query(IncomeBook::read)
                .list();
    }

    /** Locks some of the holdings that still wait for the date's income, in the order of their customers. */
    List<Open> lockOpen(String productCode, LocalDate date, int limit) {
        return jdbc.sql("""
            select customer_id, units, income_carry from holding
            where product_code = :product and units > 0 and income_until < :date
            order by customer_id limit :limit for update\
            """)
                .param("product", productCode)
                .param("date", date)
                .param("limit", limit)
                .query((row, n) -> new Open(
                        row.getObject("customer_id", UUID.class),
                        new Quantity(row.getLong("units")),
                        row.getLong("income_carry")))
                .list();
    }

    void book(UUID customerId, String productCode, LocalDate date, Money income) {
        jdbc.sql("""
            insert into income (customer_id, product_code, income_date, income_fen)
            values (:customer, :product, :date, :income)\
            """)
                .param("customer", customerId)
                .param("product", productCode)
                .param("date", date)
                .param("income", income.fen())
                .update();
    }

    void close(UUID customerId, String productCode, LocalDate date, Quantity unitsAdded, long carry) {
        jdbc.sql("""
            update holding set units = units + :units, income_carry = :carry, income_until = :date
            where customer_id = :customer and product_code = :product\
            """)
                .param("units", unitsAdded.hundredths())
                .param("carry", carry)
                .param("date", date)
                .param("customer", customerId)
                .param("product", productCode)
                .update();
    }

    private static Income read(ResultSet row, int number) throws SQLException {
        return new Income(
                row.getObject("income_date", LocalDate.class),
                row.getString("product_code"),
                Money.ofFen(row.getLong("income_fen")));
    }
}
