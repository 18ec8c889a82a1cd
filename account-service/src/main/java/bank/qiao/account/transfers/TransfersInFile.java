package bank.qiao.account.transfers;

import bank.qiao.account.reconciliation.OurEntries;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells reconciliation what the transfers to other banks of a date were. */
@Component
class TransfersInFile implements OurEntries {

    private final JdbcClient jdbc;
    private final TransferSteps steps;

    TransfersInFile(JdbcClient jdbc, TransferSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    @Override
    public List<Entry> of(LocalDate date) {
        return jdbc.sql("""
            select id as reference, false as pull, amount,
                   case status when 'SUCCEEDED' then 'MOVED' when 'FAILED' then 'FAILED' else 'OPEN' end as state
            from transfer where business_date = :date and to_account is null\
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
