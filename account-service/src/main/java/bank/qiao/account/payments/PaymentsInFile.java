package bank.qiao.account.payments;

import bank.qiao.account.reconciliation.OurEntries;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells reconciliation what top-ups and withdrawals of a date were. */
@Component
class PaymentsInFile implements OurEntries {

    private final JdbcClient jdbc;
    private final PaymentSteps steps;

    PaymentsInFile(JdbcClient jdbc, PaymentSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** Money that came for a closed account has moved as well: it is in suspense. */
    @Override
    public List<Entry> of(LocalDate date) {
        return jdbc.sql("""
            select id as reference, direction = 'TOP_UP' as pull, amount,
                   case when status = 'SUCCEEDED' or failure = 'MONEY_IN_SUSPENSE' then 'MOVED'
                        when status = 'FAILED' then 'FAILED' else 'OPEN' end as state
            from payment where business_date = :date\
            """)
                .param("date", Date.valueOf(date))
                .query(Entry::read)
                .list();
    }

    @Override
    public void moved(UUID reference) {
        steps.moved(reference);
    }
}
