package bank.qiao.account.transfers;

import bank.qiao.account.velocity.PaidOut;
import bank.qiao.account.velocity.PaymentsOut;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells velocity what a customer has transferred, from all accounts and wherever to. */
@Component
class TransfersOut implements PaymentsOut {

    private final JdbcClient jdbc;

    TransfersOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PaidOut> after(UUID customerId, Instant moment) {
        return jdbc.sql("""
            select created_at, amount from transfer
            where customer_id = :customer and created_at > :moment and status <> 'FAILED'\
            """)
                .param("customer", customerId)
                .param("moment", Timestamp.from(moment))
                .query(PaidOut::read)
                .list();
    }
}
