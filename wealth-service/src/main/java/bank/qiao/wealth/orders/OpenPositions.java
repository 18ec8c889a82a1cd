package bank.qiao.wealth.orders;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a customer has anything here that may still need their account. */
@Service
public class OpenPositions {

    private final JdbcClient jdbc;

    OpenPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units held, or an order that isn't ended; a subscription ends when it is confirmed, a redemption when it is paid. */
    @Transactional(readOnly = true)
    public boolean hasAny(UUID customerId) {
        return jdbc.sql("""
            select exists (select 1 from holding where customer_id = :customer and units > 0)
                or exists (select 1 from fund_order where customer_id = :customer
                    and status not in ('WITHDRAWN', 'DONE', 'FAILED')
                    and not (status = 'CONFIRMED' and side = 'SUBSCRIBE'))\
            """).param("customer", customerId).query(Boolean.class).single();
    }
}
