package bank.qiao.account.payments;

import bank.qiao.account.velocity.PaidOut;
import bank.qiao.account.velocity.PaymentsOut;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells velocity what a customer has withdrawn. */
@Component
class WithdrawalsOut implements PaymentsOut {

    private final JdbcClient jdbc;

    WithdrawalsOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PaidOut> after(UUID customerId, Instant moment) {
        return jdbc.sql("""
            select created_at, amount from payment
            where customer_id = :customer and direction = 'WITHDRAWAL' and created_at > :moment and status <> 'FAILED'\
            """)
                .param("customer", customerId)
                .param("moment", Timestamp.from(moment))
                .query(PaidOut::read)
                .list();
    }
}
