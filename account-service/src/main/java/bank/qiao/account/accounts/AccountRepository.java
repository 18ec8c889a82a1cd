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

    Optional<Account> findByNumber(String number);

    Optional<Account> findById(UUID id);

    List<Account> findByCustomerIdOrderByOpenedAt(UUID customerId);

    /** Without loading the account, so that it is read afresh under the lock. */
    @Query("select a.customerId from Account a where a.id = :id")
    Optional<UUID> ownerOf(UUID id);

    @Query(value = "select nextval('account_number')", nativeQuery = true)
    long nextRunningNumber();
}
