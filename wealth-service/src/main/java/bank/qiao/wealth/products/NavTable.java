package bank.qiao.wealth.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code product_nav}: rows are added, never changed. */
@Repository
class NavTable {

    private final JdbcClient jdbc;

    NavTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Nav> latest(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
            select distinct on (product_code) * from product_nav
            where product_code in (:codes) order by product_code, nav_date desc\
            """).param("codes", Set.copyOf(codes)).query(NavTable::read).stream()
                .collect(Collectors.toMap(Nav::productCode, Function.identity()));
    }

    List<Nav> history(String code, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return jdbc.sql("""
            select * from product_nav
            where product_code = :code
              and (:from::date is null or nav_date >= :from)
              and (:to::date is null or nav_date <= :to)
            order by nav_date desc limit :limit\
            """)
                .param("code", code)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(NavTable::read)
                .list();
    }

    Optional<Nav> find(String code, LocalDate date) {
        return jdbc.sql("select * from product_nav where product_code = :code and nav_date = :date")
                .param("code", code)
                .param("date", date)
                .query(NavTable::read)
                .optional();
    }

    /** Whether each product that has a value on such a date has one. */
    boolean isComplete(LocalDate date, boolean businessDay) {
        return jdbc.sql("""
            select not exists (select 1 from product p
                where p.status not in ('DRAFT', 'REVIEW') and (:businessDay or p.kind = 'MONEY_MARKET') and not exists
                (select 1 from product_nav n where n.product_code = p.code and n.nav_date = :date))\
            """)
                .param("businessDay", businessDay)
                .param("date", date)
                .query(Boolean.class)
                .single();
    }

    /** Adds the value; one that is there already stays as it is. */
    void add(Nav nav) {
        jdbc.sql("""
            insert into product_nav (product_code, nav_date, nav, income_per_ten_thousand, seven_day_yield)
            select :code, :date, :nav, :income, :yield where exists (select 1 from product where code = :code)
            on conflict do nothing\
            """)
                .param("code", nav.productCode())
                .param("date", nav.date())
                .param("nav", nav.value())
                .param("income", nav.incomePerTenThousand(), java.sql.Types.NUMERIC)
                .param("yield", nav.sevenDayYield(), java.sql.Types.NUMERIC)
                .update();
    }

    private static Nav read(ResultSet row, int number) throws SQLException {
        return new Nav(
                row.getString("product_code"),
                row.getObject("nav_date", LocalDate.class),
                row.getBigDecimal("nav"),
                row.getBigDecimal("income_per_ten_thousand"),
                row.getBigDecimal("seven_day_yield"));
    }
}
