package bank.qiao.loan.customeraccounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that loans are paid to and repaid from: a copy, kept up to date by events. */
@Service
public class CustomerAccounts {

    private final JdbcClient jdbc;

    CustomerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers an account; a repetition changes nothing. */
    @Transactional
    public void remember(UUID accountId, UUID customerId) {
        jdbc.sql("insert into customer_account (account_id, customer_id) values (?, ?) on conflict do nothing")
                .params(accountId, customerId)
                .update();
    }

    /** Whether the account is known and the customer's own. */
    public boolean belongsTo(UUID accountId, UUID customerId) {
        Optional<UUID> owner = jdbc.sql("select customer_id from customer_account where account_id = ?")
                .param(accountId)
                .query(UUID.class)
                .optional();
        return owner.filter(customerId::equals).isPresent();
    }
}
