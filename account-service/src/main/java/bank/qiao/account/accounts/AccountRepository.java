package bank.qiao.account.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Customers' accounts. */
interface AccountRepository extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findByIdAndCustomerId(UUID id, UUID customerId);

    List<Account> findByCustomerIdOrderByOpenedAt(UUID customerId);

    @Query(value = "select nextval('account_number')", nativeQuery = true)
    long nextRunningNumber();
}
