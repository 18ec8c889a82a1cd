package bank.qiao.identity.realname;

import bank.qiao.identity.customers.CustomerId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the questions to the registry per customer and day. */
@Repository
class RealNameQuotas {

    private final JdbcClient jdbc;

    RealNameQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more, unless the limit is reached. */
    boolean take(CustomerId customer, LocalDate day, int limit) {
        return jdbc.sql("""
            insert into real_name_quota as quota (customer_id, day, tries) values (:customer, :day, 1)
            on conflict (customer_id, day) do update set tries = quota.tries + 1
            where quota.tries < :limit
            """)
                        .param("customer", customer.value())
                        .param("day", day)
                        .param("limit", limit)
                        .update()
                == 1;
    }

    /** Takes one back: the registry gave no answer. */
    void giveBack(CustomerId customer, LocalDate day) {
        jdbc.sql("update real_name_quota set tries = tries - 1 where customer_id = :customer and day = :day and"
                        + " tries > 0")
                .param("customer", customer.value())
                .param("day", day)
                .update();
    }
}
