package bank.qiao.wealth.customers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account that pays for a customer's orders and takes what they redeem: their Class II account. */
@Service
public class CustomerAccounts {

    private final JdbcClient jdbc;

    CustomerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a customer whose real name is not verified yet. */
    @Transactional(readOnly = true)
    public Optional<UUID> accountOf(UUID customerId) {
        return jdbc.sql("""
            select account_id from customer_account where customer_id = :customer
            order by case account_class when 'II' then 0 else 1 end, opened_at limit 1\
            """).param("customer", customerId).query(UUID.class).optional();
    }

    /** Remembers an account; one known already stays as it is. */
    @Transactional
    public void opened(UUID accountId, UUID customerId, String accountClass, Instant openedAt) {
        jdbc.sql("""
            insert into customer_account (account_id, customer_id, account_class, opened_at)
            values (:account, :customer, :class, :openedAt) on conflict do nothing\
            """)
                .param("account", accountId)
                .param("customer", customerId)
                .param("class", accountClass)
                .param("openedAt", OffsetDateTime.ofInstant(openedAt, ZoneOffset.UTC))
                .update();
    }
}
